import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { ProfileRepository } from './profile.repository.js';

@Injectable()
export class ShowProfile {
  constructor(private readonly profiles: ProfileRepository) {}

  run = (me: Member) => this.profiles.of(me.id);
}
