import { Controller } from '@nestjs/common';
import * as search from '@querschnitt/shared/search/search.contract';
import { Route } from '../http/route.js';
import { SearchIndex } from './search-index.js';

@Controller()
export class SearchController {
  constructor(private readonly index: SearchIndex) {}

  @Route(search.reindex) async reindex() {
    return { things: await this.index.reindex() };
  }
}
