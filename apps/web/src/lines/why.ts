import type { TFunction } from 'i18next';
import type { LineNow } from '../api/shapes.js';
import { sayWhen } from '../shared/oslo.js';
import type { Language } from '../words/languages.js';

type Reason =
  | 'open'
  | 'closed'
  | 'break'
  | 'notInService'
  | 'holiday'
  | 'closure'
  | `${'open' | 'closed' | 'notInService' | 'holiday' | 'closure'}End`
  | 'emergency';

/** Why a line is open or closed this moment, said after the word open or closed: "til kl. 15.00". */
export function why(now: LineNow, at: Date, t: TFunction, language: Language): string {
  const until = now.turnsAt === null ? '' : sayWhen(new Date(now.turnsAt), at, t, language);
  return t(`lines.why.${reason(now)}`, { until, what: behind(now, language) });
}

export function reason(now: LineNow): Reason {
  switch (now.because) {
    case 'emergency':
      return 'emergency';
    case 'holiday':
      return lasting('holiday', now);
    case 'open':
      return lasting('open', now);
    case 'closed':
      switch (now.detail.kind) {
        case 'closure':
          return lasting('closure', now);
        case 'not-in-service':
          return lasting('notInService', now);
        case 'break':
          return 'break';
        case 'outside-hours':
          return lasting('closed', now);
      }
  }
}

/** The same reason with nothing planned after it. */
const lasting = <R extends string>(reason: R, { turnsAt }: LineNow): R | `${R}End` =>
  turnsAt === null ? `${reason}End` : reason;

/** The words or the day behind it. */
function behind(now: LineNow, language: Language): string {
  if (now.because === 'emergency') return now.detail.text;
  if (now.because === 'holiday') return now.detail.names[language];
  return now.because === 'closed' && now.detail.kind === 'closure' ? now.detail.reason : '';
}
