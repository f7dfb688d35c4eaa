import { Module } from '@nestjs/common';
import { PeopleModule, PersonalData } from '../people/index.js';
import { ConfirmProfile } from './confirm-profile.js';
import { PersonSource } from './person-source.js';
import { Pictures } from './pictures.js';
import { ProfileRepository } from './profile.repository.js';
import { ProfilesController } from './profiles.controller.js';
import { SaveProfile } from './save-profile.js';
import { ShowProfile } from './show-profile.js';

@Module({
  imports: [PeopleModule],
  controllers: [ProfilesController],
  providers: [ProfileRepository, PersonSource, SaveProfile, ConfirmProfile, ShowProfile, Pictures],
  exports: [SaveProfile],
})
export class ProfilesModule {
  constructor(data: PersonalData) {
    data.register(
      'profile',
      'select motto, about, can, learns, languages, contact_limit, visibility, confirmed_at from profiles where member_id = $1',
    );
    data.register(
      'offers',
      'select kind, text, targets, modes from profile_offers where member_id = $1 order by position',
    );
    data.register(
      'competences',
      'select framework, version, competence, level from profile_competences where member_id = $1 order by framework, competence',
    );
    data.register('picture', 'select id from pictures where member_id = $1');
  }
}
