import { agentsAt, callsOn, seconds, type CallId } from '@samsvar/core';
import { TalkWitness } from '@samsvar/telephony/testing';
import { eventually } from './eventually.js';
import { routedCentre, type RoutedCentre, type TestRouter } from './routed-centre.js';

const callers = 200;
const agents = 12;

/** On a machine so busy that a telephone rings in vain, or the floor changes hands, nobody rests long or is set to away. */
const policies = {
  wrapUp: seconds(0.01),
  offerFor: seconds(5),
  restAfterUnanswered: seconds(0.5),
  restAfterBusy: seconds(0.5),
  missesUntilAway: callers,
};

let centre: RoutedCentre;
let witness: TalkWitness;
beforeAll(async () => {
  centre = await routedCentre('rush');
  witness = await TalkWitness.open('rush');
});
afterEach(() => centre.clear());
afterAll(async () => {
  witness.close();
  await centre.close();
});

it('of two hundred who ring at once everybody is with one of twelve agents or waits, in order of arrival, and gets an answer', async () => {
  const onDuty = await centre.world.agents(agents, { answersAfter: 20, talks: 1_000 });
  const router = await centre.router();
  await router.open({ agents: onDuty, policies });
  const seen = await whileTheyRing(router);

  expect(seen.lost).toEqual([]);
  expect([...seen.doubled, ...witness.doubled]).toEqual([]);
  expect(seen.mostWaiting).toBeGreaterThan(callers / 2);
  expect(seen.mostInTalk).toBeLessThanOrEqual(agents);
  // Every one of them has been in one bridge with one agent, by Asterisk's word.
  const arrived = router.of('call-arrived').map(({ callId }) => callId);
  expect(new Set(arrived).size).toBe(callers);
  const withNobody = () => arrived.filter((call) => !witness.inTalk.has(call));
  await eventually(
    () => withNobody().length === 0,
    () => `conversation of ${withNobody().join()}`,
  );
  expect(
    router
      .of('connected')
      .map(({ callId }) => callId)
      .toSorted(),
  ).toEqual(arrived.toSorted());
  expect(router.of('call-ended', { outcome: 'answered' })).toHaveLength(callers);
  expect(router.of('call-ended')).toHaveLength(callers);
  expect(outOfTurn(router)).toEqual([]);
  await router.allIdle();
  await centre.nothingLeft(arrived);
}, 240_000);

/** They ring within a second or two; until the last has an end, Asterisk is asked again and again who is where. */
async function whileTheyRing(router: TestRouter) {
  const seen = {
    lost: [] as string[],
    doubled: [] as string[],
    mostWaiting: 0,
    mostInTalk: 0,
  };
  const lost = lostBy(router);
  await centre.world.crowd({ callers, perSecond: 100, stays: 200_000 });
  const isOver = () => router.of('call-ended').length === callers;
  await eventually(
    async () => {
      const { waiting, talking } = await centre.world.whereabouts();
      seen.mostWaiting = Math.max(seen.mostWaiting, waiting.length);
      seen.mostInTalk = Math.max(seen.mostInTalk, talking.filter(({ legs }) => legs === 2).length);
      for (const { callId, legs } of talking) {
        if (legs > 2) seen.doubled.push(callId);
      }
      seen.lost.push(...(await lost()));
      return isOver();
    },
    () => `end of the rush (${statesOf(router)})`,
    180_000,
  );
  return seen;
}

/** On the line by Asterisk's word, and for ten seconds nobody's by ours. */
function lostBy(router: TestRouter) {
  const unknownSince = new Map<CallId, number>();
  return async (): Promise<readonly CallId[]> => {
    const living = new Set(await centre.world.callers());
    const floor = router.floor();
    for (const { id } of floor ? callsOn(floor) : []) living.delete(id);
    for (const call of unknownSince.keys()) if (!living.has(call)) unknownSince.delete(call);
    for (const call of living) if (!unknownSince.has(call)) unknownSince.set(call, Date.now());
    return [...unknownSince].filter(([, since]) => Date.now() - since > 10_000).map(([call]) => call);
  };
}

/** How many calls there are in each state, and agents, and when anything was last decided. */
function statesOf(router: TestRouter): string {
  const floor = router.floor();
  if (!floor) return 'no floor';
  const calls = [...callsOn(floor)].map(({ state }) => state.is);
  const agentsNow = [...agentsAt(floor)].map(({ presence, task, restsUntil, isReachable }) =>
    [presence, task.is, ...(restsUntil ? ['resting'] : []), ...(isReachable ? [] : ['unreachable'])].join(' '),
  );
  const counts = new Map<string, number>();
  for (const state of [...calls, ...agentsNow]) counts.set(state, (counts.get(state) ?? 0) + 1);
  const silence = Date.now() - (router.facts.at(-1)?.at ?? 0);
  return [...[...counts].map(([state, count]) => `${count} ${state}`), `${silence} ms after the last`].join(', ');
}

/** Offers to somebody while one who arrived before still waited. */
function outOfTurn({ facts }: TestRouter): readonly string[] {
  const waiting = new Map<CallId, number>();
  const wrong: string[] = [];
  const arrivals = new Map<CallId, number>();
  for (const fact of facts) if (fact.fact === 'offer-made') arrivals.set(fact.callId, fact.at - fact.waited);
  for (const fact of facts) {
    if (fact.fact === 'call-arrived') waiting.set(fact.callId, arrivals.get(fact.callId) ?? 0);
    if (fact.fact !== 'offer-made') continue;
    waiting.delete(fact.callId);
    const mine = arrivals.get(fact.callId) ?? 0;
    if ([...waiting.values()].some((arrived) => arrived < mine)) wrong.push(fact.callId);
  }
  return wrong;
}
