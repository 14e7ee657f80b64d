import type { DeskColleague, DeskPerson, DeskQueue, DeskState } from '@samsvar/contracts';
import type { Today } from '../api/shapes.js';

/** One line of the board. Unknown is null: nobody tells us of the queue, or nobody has rung. */
export type BoardRow = {
  readonly waiting: number | null;
  readonly longestSince: number | null;
  readonly answered: number;
  readonly lost: number;
  readonly serviceLevel: number | null;
  readonly answerRate: number | null;
};
export type MunicipalityRow = BoardRow & { readonly municipalityId: string };

type Figures = Today['whole'];
const nobody: Pick<Figures, 'answered' | 'lost' | 'serviceLevel' | 'answerRate'> = {
  ...{ answered: 0, lost: 0 },
  ...{ serviceLevel: null, answerRate: null },
};

/** Each municipality that waits, may be rung, or has been rung today; and all of them together. */
export function boardRows(today: Today, queues: readonly DeskQueue[] | undefined) {
  const ids = new Set([...today.municipalities, ...(queues ?? [])].map(({ municipalityId }) => municipalityId));
  const municipalities = [...ids].map((municipalityId): MunicipalityRow => {
    const queue = queues?.filter((one) => one.municipalityId === municipalityId);
    const figures = today.municipalities.find((one) => one.municipalityId === municipalityId);
    return { municipalityId, ...row(figures ?? nobody, queue) };
  });
  return { municipalities, whole: row(today.whole, queues) };
}

function row(figures: typeof nobody, queues: readonly DeskQueue[] | undefined): BoardRow {
  const { answered, lost, serviceLevel, answerRate } = figures;
  const since = (queues ?? []).flatMap(({ longestSince }) => longestSince ?? []);
  return {
    waiting: queues ? queues.reduce((sum, one) => sum + one.waiting, 0) : null,
    longestSince: since.length === 0 ? null : Math.min(...since),
    ...{ answered, lost, serviceLevel, answerRate },
  };
}

/** How many are free, in a call and away, of those on duty; undefined when nobody tells us. */
export function howMany(state: DeskState | undefined): Record<DeskColleague['is'], number> | undefined {
  if (!state?.lead && !state?.me) return undefined;
  const { lead, me, colleagues } = state;
  const known = (lead?.people ?? (me ? [me] : [])).filter(isThere).map(isAt);
  const counts = { free: 0, busy: 0, away: 0 };
  for (const is of [...known, ...(lead ? [] : colleagues.map((one) => one.is))]) counts[is] += 1;
  return counts;
}

type Person = Pick<DeskPerson, 'onDuty' | 'task' | 'presence'>;

/** As the floor counts colleagues: somebody rostered who has said «Ikkje på» is not there, and not away from it either. */
const isThere = ({ onDuty, presence, task }: Person): boolean =>
  onDuty !== 'off' && (presence !== 'off' || task !== 'idle');

function isAt({ task, presence }: Person): DeskColleague['is'] {
  if (task !== 'idle') return 'busy';
  return presence === 'available' ? 'free' : 'away';
}
