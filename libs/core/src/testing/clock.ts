import { localDate, wallTime } from '../kernel/calendar.js';
import { osloInstant } from '../kernel/oslo.js';
import { instant, later, seconds, type Instant } from '../kernel/time.js';

/** The Monday that a test means when it names a time only: the first of the demo roster. */
export const today = localDate('2026-11-30');

const shape = /^(?:(\S{10}) )?(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{3}))?)?([+-]\d{2}:\d{2})?$/;

/**
 * A moment as a test writes it, by the clock in Oslo: `at('09:00')` (on `today`), `at('2026-11-30 09:00')`,
 * `at('09:00:04.999')`. In the hour that comes twice the first passing is meant;
 * the second is named by its offset: `at('2026-10-25 02:30+01:00')`.
 */
export function at(text: string): Instant {
  const [, date, time, second = '0', milli = '0', offset] = shape.exec(text) ?? [];
  if (time === undefined) throw new RangeError(`not a moment (YYYY-MM-DD HH:MM): ${text}`);
  const day = date === undefined ? today : localDate(date);
  const minute =
    offset === undefined ? osloInstant(day, wallTime(time)) : instant(Date.parse(`${day}T${time}${offset}`));
  return later(minute, seconds(Number(second)) + Number(milli));
}
