import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { DocumentFacets } from './document-facets.js';
import { ExpertsController } from './experts.controller.js';
import { ListExperts } from './list-experts.query.js';
import { ShowExpert } from './show-expert.query.js';

@Module({
  imports: [ContactsModule],
  controllers: [ExpertsController],
  providers: [DocumentFacets, ListExperts, ShowExpert],
})
export class ExpertsModule {}
