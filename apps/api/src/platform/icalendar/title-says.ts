/** Of one clause: what falls in one and comes out of something in the next is another matter. */
const CLAUSE = String.raw`(?:(?!\b(?:nicht|nie|niemals)\b)(?:[^–—:;!?|.]|(?<=\d)\.)){0,80}?`;
const FALLS_OUT = String.raw`f[äa]e?ll(?:t|en)\b${CLAUSE}\baus\b(?!\s+(?:de[mnrs]|eine[mnrs]?|dies|jede|alle|ihre|seine|meine|unsere|viele|großer)\w*)`;
const TAKES_NO_PLACE = String.raw`finde(?:t|n)\b[^–—:;!?|]{0,80}?\bnicht\s+statt\b`;
const NOT = String.raw`(?<!\b(?:nicht|nie|niemals|keine?|not)\s+(?:[^\s:;,.!?–—]+\s+)?)`;
const CALLED_OFF = new RegExp(
  String.raw`${NOT}\b(?:${FALLS_OUT}|${TAKES_NO_PLACE}|entf[äa]e?llt\b(?!\s+nicht\b)|(?:abgesagt|ausgefallen|ausfall(?!\s+(?:de[rs]|vo[nm]|bei|im|in|und|oder|eine[rs])\b)|storniert|gecancelt|cancell?ed)\b)`,
  'i',
);
const MOVED = /\b(verschoben|verlegt|postponed|rescheduled)\b/i;

/** Many say only in the title that a date does not take place. */
export const isCalledOff = (title: string) => CALLED_OFF.test(title);
export const isMoved = (title: string) => MOVED.test(title);
