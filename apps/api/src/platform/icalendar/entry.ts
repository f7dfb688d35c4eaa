/** Ways into meetings, and what is left of the public texts without them. */
export interface Behind {
  /** Web addresses, all different. */
  links: string[];
  /** Codes that stand beside them. */
  codes: string;
  title: string;
  place: string;
  contact: string;
  description: string;
  url: string | null;
}

/** A date of a series, by the time for which it was planned. */
export interface Planned {
  at: Date;
  local: string;
  wholeDay: boolean;
  /** All after it as well. */
  following: boolean;
}

/** Stands where a date has no title. */
export const NO_TITLE = '…';

/** One date out of a calendar file; an occurrence of a series is a date of its own. */
export interface Entry {
  /** Of the component; made from the content where the file has none. */
  uid: string;
  /** Which date of the series: its planned wall clock, `2018-09-01T14:00`. `null` for single dates. */
  occurrence: string | null;
  /** The date it takes the place of, where the file does not hold that. */
  replaces: Planned | null;
  /** The line in the file where the component begins, counted from 1. */
  line: number;
  title: string;
  /** Plain text with line breaks. */
  description: string;
  place: string;
  /** The same without what lets somebody into a meeting, where it holds that. */
  behind: Behind | null;
  /** As written, without e-mail addresses: those are nobody else's to publish. */
  contact: string;
  url: string | null;
  categories: string[];
  allDay: boolean;
  /** IANA name; wall clocks hang in it. */
  zone: string;
  /** Wall clock `YYYY-MM-DDTHH:mm`; whole days begin and end at 00:00, the end not included. */
  starts: string;
  ends: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  cancelled: boolean;
  /** It is in the file only to be called off (METHOD:CANCEL; RFC 5546, 3.2.5). */
  callsOff: boolean;
}

/** What is called off without being said when it was to be. */
export interface CalledOff {
  uid: string;
  line: number;
  /** The date of the series, `null` for all of it. */
  occurrence: Planned | null;
}

/** Something in the file that did not become a date. */
export interface Skipped {
  line: number;
  uid: string | null;
  /** `VTODO`, `VEVENT` … */
  component: string;
  reason:
    | 'not_an_event'
    | 'not_closed'
    | 'no_start'
    | 'unreadable'
    | 'rule_too_fine'
    | 'rule_never'
    | 'older_duplicate'
    | 'an_answer'
    | 'too_many'
    | 'private';
}

/** Something read otherwise than it stands there, or worth a look. */
export interface Remark {
  line: number;
  uid: string | null;
  kind:
    | 'line_ignored'
    | 'uid_made'
    | 'title_missing'
    | 'end_missing'
    | 'end_before_start'
    | 'zone_unknown'
    | 'zone_from_file'
    | 'cancelled_by_status'
    | 'cancelled_by_title'
    | 'maybe_moved'
    | 'series_open'
    | 'series_cut'
    | 'series_shortened'
    | 'exception_alone'
    | 'exclusion_in_vain'
    | 'address_left_out'
    | 'text_cut'
    | 'join_link_public';
  /** What it is about: the line, the zone, the day up to which a series was written out. */
  detail: string;
}

export interface CalendarContent {
  name: string | null;
  entries: Entry[];
  calledOff: CalledOff[];
  skipped: Skipped[];
  remarks: Remark[];
}
