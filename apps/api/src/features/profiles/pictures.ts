import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import { canSeePicture } from '@querschnitt/shared/profiles/profiles.policy';
import { memberChanged } from '../../platform/auth/member-changed.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainEvents } from '../../platform/domain-events/domain-events.js';
import { fail } from '../../platform/http/problem.js';
import { portrait } from '../../platform/storage/image.js';
import { OrphanedFiles } from '../../platform/storage/orphaned-files.js';
import { Storage } from '../../platform/storage/storage.js';
import { ProfileRepository } from './profile.repository.js';

const fileOf = (id: string) => `pictures/${id}.webp`;

/** Portraits: drawn anew on the way in, access checked on every way out. */
@Injectable()
export class Pictures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly storage: Storage,
    private readonly files: OrphanedFiles,
    private readonly profiles: ProfileRepository,
    private readonly happened: DomainEvents,
  ) {}

  /** @throws {Problem} picture.missing, picture.not_an_image, picture.too_large */
  async put(me: Member, upload: { content: Buffer } | undefined) {
    if (!upload?.content.length) fail('picture.missing', { field: 'picture' });
    const id = randomUUID();
    await this.files.put(fileOf(id), await portrait(upload.content));
    return this.work.run(async () => {
      await this.forget(me);
      await this.files.keep(fileOf(id));
      await this.work.sql('insert into pictures (id, member_id) values ($1, $2)', [id, me.id]);
      await this.work.sql('update members set picture = $2 where id = $1', [me.id, `/api/pictures/${id}`]);
      return this.profiles.of(me.id);
    });
  }

  remove = (me: Member) =>
    this.work.run(async () => {
      await this.forget(me);
      await this.work.sql('update members set picture = null where id = $1', [me.id]);
      return this.profiles.of(me.id);
    });

  /** @throws {Problem} not_found also where it is hidden from the asker */
  async read(me: Actor, id: string) {
    const [depicted] = await this.work.sql<Parameters<typeof canSeePicture>[1]>(
      `select m.id, m.state, coalesce(p.visibility, '{}') as visibility from pictures c join members m on m.id = c.member_id left join profiles p on p.member_id = m.id where c.id = $1`,
      [id],
    );
    return (depicted && canSeePicture(me, depicted) && (await this.storage.get(fileOf(id)))) || fail('not_found');
  }

  /** One change after the other: of two pictures sent at once the later stays. */
  private async forget(me: Member) {
    await this.work.sql('select from members where id = $1 for no key update', [me.id]);
    await this.work.sql('delete from pictures where member_id = $1', [me.id]);
    this.work.afterCommit(this.files.sweep);
    await this.happened.publish(memberChanged, { memberId: me.id });
  }
}
