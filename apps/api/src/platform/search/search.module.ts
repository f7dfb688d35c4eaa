import { Global, Module } from '@nestjs/common';
import { GermanAnalyzer } from './german-analyzer.js';
import { QueryParser } from './query-parser.js';
import { SearchController } from './search.controller.js';
import { SearchIndex } from './search-index.js';
import { SearchWords } from './search-words.js';

@Global()
@Module({
  controllers: [SearchController],
  providers: [GermanAnalyzer, SearchWords, SearchIndex, QueryParser],
  exports: [SearchIndex, QueryParser],
})
export class SearchModule {}
