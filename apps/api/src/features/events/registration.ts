/** A seat, or a place in the queue of an option; in a queue the smaller id is first. */
export interface Registration {
  id: number;
  optionId: string;
  memberId: string;
  state: 'registered' | 'waiting';
}
