import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Site as Stated } from '@querschnitt/shared/site/site.schema';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Site } from './site.js';

/** Says anew what this installation is called and who runs it. */
@Injectable()
export class EditSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly site: Site,
    private readonly audit: Audit,
  ) {}

  /** @throws {Problem} `conflict.changed` where somebody else has changed it since `version` */
  run = (me: Member, stated: Stated) =>
    this.work.run(async () => {
      const before = await this.site.lock();
      if (before.version !== stated.version) fail('conflict.changed');
      const after = { ...stated, version: before.version + 1 };
      await this.site.save(after);
      await this.audit.record(me, 'site.changed', after.name);
      this.work.afterCommit(() => this.site.forget());
      return after;
    });
}
