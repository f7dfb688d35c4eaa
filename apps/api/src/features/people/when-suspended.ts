import { Injectable } from '@nestjs/common';

type Deed = (memberId: string) => Promise<void>;

/** What neighbours do when somebody is suspended, in the same transaction: people know none of them. */
@Injectable()
export class WhenSuspended {
  private readonly deeds: Deed[] = [];

  register(deed: Deed) {
    this.deeds.push(deed);
  }

  async run(memberId: string) {
    for (const deed of this.deeds) await deed(memberId);
  }
}
