import fc from 'fast-check';
import { personId } from '../kernel/ids.js';
import { isRefused } from '../kernel/refusal.js';
import { instant, type Instant } from '../kernel/time.js';
import { at } from '../testing/clock.js';
import { isOpenSwap, settleSwap, swapStateAt, type Swap, type SwapAct, type SwapState } from './swap.js';

const [venleg, kvikk, glad] = ['venleg', 'kvikk', 'glad'].map(personId) as [
  Swap['askedBy'],
  Swap['askedBy'],
  Swap['askedBy'],
];
const asked: Swap = { state: 'asked', askedBy: venleg, askedOf: kvikk, endsAt: at('2026-11-30 09:00') };
const before = at('2026-11-29 12:00');
const yes = (needsApproval: boolean): SwapAct => ({ act: 'accept', by: kvikk, needsApproval });

describe('a swap', () => {
  it('is done when the colleague says yes, where nobody has to approve', () => {
    expect(settleSwap(asked, yes(false), before)).toBe('done');
  });

  it('waits for the coordinator where the centre says so, and is done when it is approved', () => {
    const state = settleSwap(asked, yes(true), before) as SwapState;
    expect(state).toBe('accepted');
    expect(settleSwap({ ...asked, state }, { act: 'approve' }, before)).toBe('done');
    expect(settleSwap({ ...asked, state }, { act: 'refuse' }, before)).toBe('refused');
    expect(settleSwap({ ...asked, state }, { act: 'decline', by: kvikk }, before)).toBe('declined');
  });

  it('is answered by whoever was asked, and withdrawn by whoever asked', () => {
    expect(settleSwap(asked, { act: 'accept', by: glad, needsApproval: false }, before)).toEqual({
      refused: 'swap-not-yours',
    });
    expect(settleSwap(asked, { act: 'withdraw', by: kvikk }, before)).toEqual({ refused: 'swap-not-yours' });
    expect(settleSwap(asked, { act: 'withdraw', by: venleg }, before)).toBe('withdrawn');
  });

  it('is not approved before the colleague has said yes', () => {
    expect(settleSwap(asked, { act: 'approve' }, before)).toEqual({ refused: 'swap-not-accepted' });
  });

  it('has expired when its first shift begins, to the moment', () => {
    expect(swapStateAt(asked, asked.endsAt)).toBe('expired');
    expect(swapStateAt(asked, instant(asked.endsAt - 1))).toBe('asked');
    expect(settleSwap(asked, yes(false), asked.endsAt)).toEqual({ refused: 'swap-expired' });
  });
});

describe('whatever people do about a swap, and whenever', () => {
  const anyAct: fc.Arbitrary<SwapAct> = fc.oneof(
    fc.record({
      act: fc.constant('accept' as const),
      by: fc.constantFrom(venleg, kvikk, glad),
      needsApproval: fc.boolean(),
    }),
    fc.record({
      act: fc.constantFrom('decline' as const, 'withdraw' as const),
      by: fc.constantFrom(venleg, kvikk, glad),
    }),
    fc.record({ act: fc.constantFrom('approve' as const, 'refuse' as const) }),
  );
  /** Acts and the minutes between them; the shift begins after ninety. */
  const anyHistory = fc.array(fc.record({ doing: anyAct, after: fc.integer({ min: 0, max: 30 }) }), { maxLength: 12 });
  const begin = instant(90);

  type Done = { readonly doing: SwapAct; readonly at: Instant; readonly state: SwapState };

  /** Every act that was taken, in order, and where it led. */
  function played(history: readonly { readonly doing: SwapAct; readonly after: number }[]) {
    const done: Done[] = [];
    let swap: Swap = { ...asked, endsAt: begin };
    let now = instant(0);
    for (const { doing, after } of history) {
      now = instant(now + after);
      const state = settleSwap(swap, doing, now);
      if (isRefused(state)) continue;
      done.push({ doing, at: now, state });
      swap = { ...swap, state };
    }
    return done;
  }

  it('is settled once at most, never after its shift has begun, and only by those it is about', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const done = played(history);
        expect(done.filter(({ state }) => !isOpenSwap(state)).length).toBeLessThanOrEqual(1);
        expect(done.slice(0, -1).every(({ state }) => state === 'accepted')).toBe(true);
        for (const { doing, at: moment } of done) {
          expect(moment).toBeLessThan(begin);
          if (doing.act === 'accept' || doing.act === 'decline') expect(doing.by).toBe(kvikk);
          if (doing.act === 'withdraw') expect(doing.by).toBe(venleg);
        }
      }),
    );
  });

  it('is done only when the colleague has said yes, and the coordinator too where it needs that', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const done = played(history);
        if (done.at(-1)?.state !== 'done') return;
        const acts = done.map(({ doing }) => doing);
        const word = acts.find(({ act }) => act === 'accept');
        const needed = word?.act === 'accept' && word.needsApproval;
        expect(acts.map(({ act }) => act)).toEqual(needed ? ['accept', 'approve'] : ['accept']);
      }),
    );
  });

  it('ends at every one of its ends in some history', () => {
    const ends = new Set(
      fc.sample(anyHistory, { numRuns: 2_000, seed: 7 }).map((history) => played(history).at(-1)?.state ?? 'asked'),
    );
    expect([...ends].sort()).toEqual(['accepted', 'asked', 'declined', 'done', 'refused', 'withdrawn']);
  });
});
