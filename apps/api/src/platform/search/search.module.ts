import { Global, Module } from '@nestjs/common';
import { LearntGerman } from './learnt-german.js';
import { Questions } from './question.js';
import { SearchController } from './search.controller.js';
import { SearchIndex } from './search-index.js';
import { SearchWords } from './search-words.js';

@Global()
@Module({
  controllers: [SearchController],
  providers: [LearntGerman, SearchWords, SearchIndex, Questions],
  exports: [SearchIndex, Questions],
})
export class SearchModule {}
