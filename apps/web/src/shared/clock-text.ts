/**
 * The time somebody typed, as HH:MM: 9, 09, 930, 0930, 9.30 and 09:30 all count, and 24.00 is the end of the day.
 * Nothing when it is no time.
 */
export function readClock(typed: string): string | undefined {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(typed) ?? [];
  if (hour === undefined) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}
