import { hours, minutes, type Duty, type PlannedAgent } from '@samsvar/core';
import { anAgent, span } from './centres.js';

export const day = hours(24);
export const opens = hours(9);
export const closes = hours(15);
const changes = hours(12);
const people = 12;

/**
 * Two shifts a day, of two seats and perhaps a standby, that go round among twelve people; all may be called otherwise.
 * A shift begins a minute before the one before it ends, so that nobody's last minute leaves the phone alone, and the
 * last one stays for those who wait at closing time.
 */
export function rosterOf(today: number, hasStandby: boolean, recent: (agent: string) => number): PlannedAgent[] {
  const midnight = today * day;
  const shifts = [
    span(midnight + opens, midnight + changes + minutes(1)),
    span(midnight + changes, midnight + closes + minutes(16)),
  ];
  const kinds: readonly Duty['kind'][] = hasStandby ? ['phone', 'phone', 'standby'] : ['phone', 'phone'];
  const duties = new Map<number, Duty[]>();
  shifts.forEach((shift, half) =>
    kinds.forEach((kind, seat) => {
      const who = (today * 6 + half * 3 + seat) % people;
      duties.set(who, [...(duties.get(who) ?? []), { ...shift, kind }]);
    }),
  );
  return Array.from({ length: people }, (_, n) => {
    const planned = anAgent(n, duties.get(n) ?? []);
    return { ...planned, callOut: { recent: recent(planned.id), homeBalance: 0 } };
  });
}
