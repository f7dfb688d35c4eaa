import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { type Ground, isGranted, type Right } from '@querschnitt/shared/kernel/right';
import type { ProblemCode } from '@querschnitt/shared/problems';
import { fail } from '../http/problem.js';
import { Audit } from './audit.js';
import { type Told, TellConcerned } from './tell-concerned.js';

/** What somebody does to what is another's. */
export interface Intervention {
  /** Such as `rooms.post_removed`; the administration's log has words for it. */
  action: string;
  /** Ids of those whose it is. */
  whose: string[];
  /** Kept for ever: ids, kinds, the reason. Never words that somebody may take back. */
  details: Record<string, unknown>;
  /** A look, which a page may repeat at any moment: once an hour is enough. */
  look?: boolean;
  /** What those whose it is are told, and by whom: `role` alone, or also by who looks after the place. */
  told?: Told & { when?: Ground };
}

/** The one place where rights are taken up: what is done by right of a role alone is recorded here and told to whom it concerns. */
@Injectable()
export class Rights {
  constructor(
    private readonly audit: Audit,
    private readonly concerned: TellConcerned,
  ) {}

  /**
   * Goes on only if the policy allows it, inside the transaction of what is done.
   * @param intervention `null` where somebody looks at what is nobody's secret, or nothing changes
   * @throws {Problem} with the code the policy gave
   */
  async authorize(me: Member, right: Right<ProblemCode>, intervention: Intervention | null) {
    if (!isGranted(right)) return fail(right);
    if (!intervention || right.by === 'own') return;
    if (
      right.by === 'role' &&
      !(intervention.look && (await this.audit.hasLately(me, intervention.action, intervention.details)))
    )
      await this.record(me, intervention);
    if (intervention.told && (right.by === 'role' || intervention.told.when === 'owner'))
      await this.concerned.run(me, right.by, intervention.action, intervention.whose, intervention.told);
  }

  private record(me: Member, { action, whose, details }: Intervention) {
    return this.audit.record(me, action, '', { whose, ...details });
  }
}
