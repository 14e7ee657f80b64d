import { addDays } from '../kernel/calendar.js';
import { osloClock } from '../kernel/oslo.js';
import type { Instant } from '../kernel/time.js';
import { isWithin, type Term } from './closure.js';
import type { Holiday } from './holidays.js';
import { lineDay, type LineDay } from './line-day.js';
import type { LineFacts } from './line-facts.js';

/** Whether a line is open at a moment, by which rule, and the words or the day behind it. */
export type Standing =
  | { readonly isOpen: boolean; readonly because: 'emergency'; readonly detail: EmergencyDetail }
  | { readonly isOpen: false; readonly because: 'holiday'; readonly detail: Holiday }
  | { readonly isOpen: false; readonly because: 'closed'; readonly detail: ClosedDetail }
  | { readonly isOpen: true; readonly because: 'open'; readonly detail: OpenDetail };

export type EmergencyDetail = { readonly kind: 'emergency'; readonly text: string };

/** `break` is the closed time between two periods of the same day, such as lunch. */
export type ClosedDetail =
  | { readonly kind: 'closure'; readonly reason: string }
  | { readonly kind: 'not-in-service' | 'break' | 'outside-hours' };

export type OpenDetail = { readonly kind: 'hours' };

/** What the desk and the caller are told: how the line stands, and when it will stand otherwise. */
export type OpenNow = Standing & {
  /** The first moment at which any of the answer changes. Null when nothing does within a year. */
  readonly until: Instant | null;
  /** The first moment at which a closed line opens or an open one closes. Null when it does not within a year. */
  readonly turnsAt: Instant | null;
};

/** How far ahead a change is looked for: whatever is planned beyond a year will be planned again. */
export const daysLookedAhead = 366;

/** How the line stands, and when it will stand otherwise if nobody changes the facts. */
export function openNow(line: LineFacts, at: Instant): OpenNow {
  const now = standing(line, at);
  let until: Instant | null = null;
  for (const [moment, then] of standingsAfter(line, at)) {
    if (!isSame(then, now)) until ??= moment;
    if (then.isOpen !== now.isOpen) return { ...now, until, turnsAt: moment };
  }
  return { ...now, until, turnsAt: null };
}

/** How the line stands: emergency before holiday before closed before open. The first that applies decides. */
export const standing = (line: LineFacts, at: Instant): Standing =>
  standingOn(lineDay(line, osloClock(at).date), line, at);

function standingOn({ holiday, periods }: LineDay, line: LineFacts, at: Instant): Standing {
  const { emergency, inService, closures } = line;
  if (emergency !== null && isWithin(emergency, at)) {
    return { isOpen: emergency.isOpen, because: 'emergency', detail: { kind: 'emergency', text: emergency.text } };
  }
  if (holiday !== undefined && at >= holiday.from) return { isOpen: false, because: 'holiday', detail: holiday.is };

  if (!isWithin(inService, at)) return closed({ kind: 'not-in-service' });
  const closure = closures.find((candidate) => isWithin(candidate, at));
  if (closure !== undefined) return closed({ kind: 'closure', reason: closure.reason });

  if (periods.some((period) => isWithin(period, at)))
    return { isOpen: true, because: 'open', detail: { kind: 'hours' } };
  const isBetweenPeriods = periods.some(({ from }) => from < at) && periods.some(({ from }) => from > at);
  return closed({ kind: isBetweenPeriods ? 'break' : 'outside-hours' });
}

const closed = (detail: ClosedDetail): Standing => ({ isOpen: false, because: 'closed', detail });

/** Every moment after `at`, in order, at which the line may come to stand otherwise, and how it stands then. */
function* standingsAfter(line: LineFacts, at: Instant): Generator<readonly [Instant, Standing]> {
  const planned = [line.inService, ...line.closures, ...(line.emergency ? [line.emergency] : [])].flatMap(edges);
  let date = osloClock(at).date;
  for (let ahead = 0; ahead <= daysLookedAhead; ahead += 1) {
    const day = lineDay(line, date);
    const moments = [day.begins, ...(day.holiday ? [day.holiday.from] : []), ...day.periods.flatMap(edges)]
      .concat(planned.filter((moment) => isWithin({ from: day.begins, until: day.ends }, moment)))
      .filter((moment) => moment > at && moment < day.ends)
      .sort((a, b) => a - b);
    for (const moment of moments) yield [moment, standingOn(day, line, moment)];
    date = addDays(date, 1);
  }
}

const edges = ({ from, until }: Term): Instant[] => (until === null ? [from] : [from, until]);

const isSame = (a: Standing, b: Standing): boolean =>
  a.isOpen === b.isOpen && a.because === b.because && JSON.stringify(a.detail) === JSON.stringify(b.detail);
