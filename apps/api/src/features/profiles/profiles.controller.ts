import { Controller } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as profiles from '@querschnitt/shared/profiles/profiles.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Reply, Request, Route } from '../../platform/http/route.js';
import { uploadOf } from '../../platform/storage/upload.js';
import { ConfirmProfile } from './confirm-profile.js';
import { Pictures } from './pictures.js';
import { SaveProfile } from './save-profile.js';
import { ShowProfile } from './show-profile.js';

@Controller()
export class ProfilesController {
  constructor(
    private readonly shown: ShowProfile,
    private readonly saving: SaveProfile,
    private readonly confirming: ConfirmProfile,
    private readonly pictures: Pictures,
  ) {}

  @Route(profiles.showProfile) show(@Me() me: Member) {
    return this.shown.run(me);
  }

  @Route(profiles.saveProfile) save(@Me() me: Member, @Input() input: In<typeof profiles.saveProfile>) {
    return this.saving.run(me, input);
  }

  @Route(profiles.confirmProfile) confirm(@Me() me: Member, @Input() input: In<typeof profiles.confirmProfile>) {
    return this.confirming.run(me, input);
  }

  @Route(profiles.putPicture) async putPicture(@Me() me: Member, @Request() request: FastifyRequest) {
    return this.pictures.put(me, await uploadOf(request));
  }

  @Route(profiles.removePicture) removePicture(@Me() me: Member) {
    return this.pictures.remove(me);
  }

  @Route(profiles.showPicture) picture(
    @Me() me: Actor,
    @Input() { id }: In<typeof profiles.showPicture>,
    @Reply() reply: FastifyReply,
  ) {
    void reply.headers({ 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' });
    return this.pictures.read(me, id);
  }
}
