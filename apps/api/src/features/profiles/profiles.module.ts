import { Module } from '@nestjs/common';
import { SearchIndex } from '../../platform/search/search-index.js';
import { ConfirmProfile } from './confirm-profile.js';
import { PersonSource } from './person-source.js';
import { Pictures } from './pictures.js';
import { ProfileRepository } from './profile.repository.js';
import { ProfilesController } from './profiles.controller.js';
import { SaveProfile } from './save-profile.js';
import { ShowProfile } from './show-profile.js';

@Module({
  controllers: [ProfilesController],
  providers: [ProfileRepository, PersonSource, SaveProfile, ConfirmProfile, ShowProfile, Pictures],
  exports: [SaveProfile],
})
export class ProfilesModule {
  constructor(index: SearchIndex, people: PersonSource) {
    index.register(people);
  }
}
