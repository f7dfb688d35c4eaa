import { Injectable } from '@nestjs/common';

type Deed = (memberId: string) => Promise<void>;

/** What neighbours do in the same transaction when something happens to a member: people know none of them. */
abstract class MemberDeeds {
  private readonly deeds: Deed[] = [];

  register(deed: Deed) {
    this.deeds.push(deed);
  }

  async run(memberId: string) {
    for (const deed of this.deeds) await deed(memberId);
  }
}

@Injectable()
export class WhenSuspended extends MemberDeeds {}

/** They end what they hand out that opens something without a session. */
@Injectable()
export class WhenCredentialsEnd extends MemberDeeds {}
