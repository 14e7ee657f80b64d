import type { DeskQueue, DeskState } from '@samsvar/contracts';
import type { Today } from '../api/shapes.js';
import { boardRows, howMany } from './board-rows.js';

const gulen = 'gulen';
const osteroy = 'osteroy';

describe('the board of the day', () => {
  it('shows whoever waits or has rung, and all of them together', () => {
    const queues = [aQueue(gulen, 2, 5_000), aQueue(osteroy, 1, 3_000)];
    const { municipalities, whole } = boardRows(aDay({ [gulen]: { answered: 4, lost: 1 } }), queues);
    expect(municipalities).toMatchObject([
      { municipalityId: gulen, waiting: 2, longestSince: 5_000, answered: 4, lost: 1 },
      { municipalityId: osteroy, waiting: 1, longestSince: 3_000, answered: 0, lost: 0, answerRate: null },
    ]);
    expect(whole).toMatchObject({ waiting: 3, longestSince: 3_000, answered: 4 });
  });

  it('does not know who waits when nobody tells it', () => {
    const { municipalities } = boardRows(aDay({ [gulen]: { answered: 4 } }), undefined);
    expect(municipalities).toMatchObject([{ waiting: null, longestSince: null, answered: 4 }]);
  });

  it('counts those on duty once each, oneself too', () => {
    const me = { onDuty: 'phone', task: 'idle', presence: 'available' };
    const state = { me, lead: null, colleagues: [{ personId: 'a', is: 'busy' }, { personId: 'b', is: 'away' }] }; // prettier-ignore
    expect(howMany(state as unknown as DeskState)).toEqual({ free: 1, busy: 1, away: 1 });
    expect(howMany({ ...state, me: { ...me, onDuty: 'off' } } as unknown as DeskState)).toMatchObject({ free: 0 });
    expect(howMany(undefined)).toBeUndefined();
  });

  it('says the same to all of somebody rostered who has said «Ikkje på»: there until the last call is over', () => {
    const person = (presence: string, task: string) => ({ onDuty: 'phone', presence, task });
    const [gone, finishing, there] = [person('off', 'idle'), person('off', 'wrap-up'), person('available', 'idle')];
    const asOneself = (me: object) => ({ me, lead: null, colleagues: [] }) as unknown as DeskState;
    expect(howMany(asOneself(gone))).toEqual({ free: 0, busy: 0, away: 0 });
    expect(howMany(asOneself(finishing))).toEqual({ free: 0, busy: 1, away: 0 });
    const lead = { people: [gone, finishing, there] };
    const asLeader = { me: null, lead, colleagues: [] } as unknown as DeskState;
    expect(howMany(asLeader)).toEqual({ free: 1, busy: 1, away: 0 });
  });
});

const aQueue = (municipalityId: string, waiting: number, longestSince: number) =>
  ({ municipalityId, waiting, longestSince }) as unknown as DeskQueue;

function aDay(of: Record<string, Partial<Today['whole']>>): Today {
  const empty = { offered: 0, answered: 0, answeredInTime: 0, lost: 0, shortAbandoned: 0, callBackPromised: 0 };
  const rest = { diverted: 0, closed: 0, interrupted: 0, onTheLine: 0, answerRate: null, serviceLevel: null };
  const municipalities = Object.entries(of).map(([id, some]) => ({ municipalityId: id, ...empty, ...rest, ...some }));
  return { date: '2026-11-30', whole: { ...empty, ...rest, ...Object.values(of)[0] }, municipalities };
}
