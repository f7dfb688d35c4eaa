import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as contract from '@querschnitt/shared/site/site.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { EditSite } from './edit-site.js';
import { Site } from './site.js';

@Controller()
export class SiteController {
  constructor(
    private readonly site: Site,
    private readonly editSite: EditSite,
  ) {}

  @Route(contract.showSiteFacts)
  facts() {
    return this.site.facts();
  }

  @Route(contract.showSite)
  show() {
    return this.site.show();
  }

  @Route(contract.editSite)
  edit(@Me() me: Member, @Input() input: In<typeof contract.editSite>) {
    return this.editSite.run(me, input);
  }
}
