import type { MunicipalityId } from '../kernel/ids.js';
import type { Millis } from '../kernel/time.js';
import type { CallOutcome } from '../routing/call.js';

/** One caller's contact with the centre, as far as it has come. A call back is part of the contact that asked for it. */
export type Contact = {
  readonly municipalityId: MunicipalityId;
  /** Null while the caller is still on the line. */
  readonly outcome: CallOutcome | null;
  /** From arrival until somebody answered; null when nobody has. */
  readonly waited: Millis | null;
  /** Within which the line that was dialled wants its callers answered. */
  readonly target: Millis;
};

/** What has become of those who rang. All but `answeredInTime` and `onTheLine` sum to `offered`. */
export type Tally = {
  readonly offered: number;
  readonly answered: number;
  /** Of the answered, those who waited no longer than their line's target. */
  readonly answeredInTime: number;
  /** Hung up in the queue, after more than a moment. */
  readonly lost: number;
  readonly shortAbandoned: number;
  readonly callBackPromised: number;
  readonly diverted: number;
  readonly closed: number;
  /** Cut off by a telephone system that restarted. */
  readonly interrupted: number;
  /** Neither answered nor gone yet: not offered until they are. */
  readonly onTheLine: number;
};

type Counted = Exclude<keyof Tally, 'offered' | 'answeredInTime'>;

const countedAs: Readonly<Record<Exclude<CallOutcome, 'not-reached' | 'merged'>, Counted>> = {
  answered: 'answered',
  lost: 'lost',
  'short-abandon': 'shortAbandoned',
  'callback-promised': 'callBackPromised',
  diverted: 'diverted',
  closed: 'closed',
  interrupted: 'interrupted',
};

/** Whoever is being talked to is answered already; an outcome that only a call back has is no contact of its own. */
function countAs({ outcome, waited }: Contact): Counted | undefined {
  if (outcome === null) return waited === null ? 'onTheLine' : 'answered';
  return outcome === 'not-reached' || outcome === 'merged' ? undefined : countedAs[outcome];
}

/** What has become of these, counted on the interval in which they rang. */
export function tallyOf(contacts: readonly Contact[]): Tally {
  const tally = { ...none };
  for (const contact of contacts) {
    const as = countAs(contact);
    if (as === undefined) continue;
    tally[as] += 1;
    if (as !== 'onTheLine') tally.offered += 1;
    const { waited, target } = contact;
    if (as === 'answered' && waited !== null && waited <= target) tally.answeredInTime += 1;
  }
  return tally;
}

const none: Tally = {
  offered: 0,
  answered: 0,
  answeredInTime: 0,
  lost: 0,
  shortAbandoned: 0,
  callBackPromised: 0,
  diverted: 0,
  closed: 0,
  interrupted: 0,
  onTheLine: 0,
};

/** Share answered within the target of those answered or lost, 0 to 1; null when there is nobody to take a share of. */
export const serviceLevel = ({ answeredInTime, answered, lost }: Tally): number | null =>
  shareOf(answeredInTime, answered + lost);

/** Share answered of those answered or lost, 0 to 1; null when there is nobody to take a share of. */
export const answerRate = ({ answered, lost }: Tally): number | null => shareOf(answered, answered + lost);

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
