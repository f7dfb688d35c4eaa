import { Injectable } from '@nestjs/common';
import { hasSeatFor, isOver } from '@querschnitt/shared/events/events.policy';
import { Clock } from '../../platform/clock/clock.js';
import { fail } from '../../platform/http/problem.js';
import type { EventSnapshot, OptionSnapshot } from './events.repository.js';
import { moveUp } from './move-up.js';
import type { Registration } from './registration.js';
import { Registrations } from './registrations.repository.js';
import { NotifyAttendees } from './notify-attendees.js';

/**
 * Seats and queues of one event; its row is locked by whoever calls. Who asked for an option first is first, and a place
 * in a queue stays until it is given up or becomes a seat. Whoever gets a seat gives up the one held before in the same step.
 */
@Injectable()
export class SeatAllocation {
  constructor(
    private readonly clock: Clock,
    private readonly places: Registrations,
    private readonly tell: NotifyAttendees,
  ) {}

  /** Gives a seat, or a place at the end of the queue. Asking again changes nothing. */
  async take(event: EventSnapshot, option: OptionSnapshot, memberId: string) {
    const mine = await this.places.of(event.id, memberId);
    if (mine.some(({ optionId }) => optionId === option.id)) return;
    if (!hasSeatFor(option)) {
      const place = await this.places.wait(event.id, option.id, memberId, this.clock.now());
      return this.tell.waiting(event, option, place);
    }
    const left = await this.leaveSeat(mine);
    const place = await this.seat(event, option, memberId);
    await this.tell.registered(event, place);
    if (left) await this.fill(event, left);
  }

  async giveUp(event: EventSnapshot, optionId: string, memberId: string) {
    const place = (await this.places.of(event.id, memberId)).find((one) => one.optionId === optionId);
    if (!place) return;
    await this.remove(place);
    if (place.state === 'waiting') return this.places.closeGap(place, this.clock.now());
    await this.tell.withdrawn(event, place);
    await this.fill(event, optionId);
  }

  /** Lets those who wait move up as long as there are seats, in a few statements however many do: the event is locked meanwhile. */
  async fill(event: EventSnapshot, optionId: string): Promise<void> {
    const over = isOver(event, this.clock.now());
    const open = new Set(
      event.options
        .filter(({ mode }) => event.status !== 'cancelled' && (!over || mode === 'recording'))
        .map(({ id }) => id),
    );
    if (!open.has(optionId) || !(await this.places.hasNext(optionId))) return;
    const options = (await this.places.seats(event.id)).map((seats) => ({ ...seats, open: open.has(seats.id) }));
    const moves = moveUp(options, await this.places.waiting(event.id), optionId);
    await this.tell.noReminder(...moves.gone.filter(({ state }) => state === 'registered'));
    if (!(await this.places.move(event.id, moves, this.clock.now()))) fail('conflict');
    const promoted = await this.places.registerAll(event.id, moves.promoted, this.clock.now());
    await this.tell.promoted(event, promoted);
  }

  private async seat(event: EventSnapshot, option: OptionSnapshot, memberId: string) {
    if (!(await this.places.occupy(option.id))) fail('conflict');
    return this.places.register(event.id, option.id, memberId, this.clock.now());
  }

  /** @returns the option whose seat has become free */
  private async leaveSeat(mine: Registration[]) {
    const held = mine.find(({ state }) => state === 'registered');
    if (!held) return undefined;
    await this.remove(held);
    return held.optionId;
  }

  private async remove(place: Registration) {
    await this.places.remove(place.id);
    if (place.state === 'waiting') return;
    await this.places.vacate(place.optionId);
    await this.tell.noReminder(place);
  }
}
