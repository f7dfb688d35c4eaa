import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Grows whenever this node has changed what the board counts: events, their options, their seats. */
@Injectable()
export class BoardRevision {
  now = 0;

  constructor(private readonly work: UnitOfWork) {}

  change() {
    this.work.afterCommit(() => void this.now++);
  }
}
