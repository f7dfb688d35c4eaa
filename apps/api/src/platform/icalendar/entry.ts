/** One date out of a calendar file; an occurrence of a series is a date of its own. */
export interface Entry {
  /** Of the component; made from the content where the file has none. */
  uid: string;
  /** Which date of the series: its planned wall clock, `2018-09-01T14:00`. `null` for single dates. */
  occurrence: string | null;
  /** The line in the file where the component begins, counted from 1. */
  line: number;
  title: string;
  /** Plain text with line breaks. */
  description: string;
  place: string;
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
}

/** Something in the file that did not become a date. */
export interface Skipped {
  line: number;
  uid: string | null;
  /** `VTODO`, `VEVENT` … */
  component: string;
  reason: 'not_an_event' | 'not_closed' | 'no_start' | 'unreadable' | 'rule_too_fine' | 'older_duplicate' | 'too_many';
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
    | 'following_ignored'
    | 'address_left_out';
  /** What it is about: the line, the zone, the day up to which a series was written out. */
  detail: string;
}

export interface CalendarContent {
  name: string | null;
  entries: Entry[];
  skipped: Skipped[];
  remarks: Remark[];
}
