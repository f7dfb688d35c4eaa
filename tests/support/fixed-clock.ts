import { Clock } from '../../apps/api/src/platform/clock/clock.js';

interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** Stands at 2026-11-24, 10:00 in Jena, until it is moved. */
export class FixedClock extends Clock {
  private instant = new Date('2026-11-24T09:00:00Z');

  protected override read() {
    return new Date(this.instant);
  }

  set(instant: string | Date) {
    this.instant = new Date(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span) {
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
