// node dist/pool.js [short]: one pooled centre through the core, beside the exact Erlang-A queue. Talk and patience are
// exponential and nobody's telephone rings, so theory and core speak of the same thing.
import { erlangA, minutes, seconds, shareWithin, type Fact } from '@samsvar/core';
import { aCentre, anAgent, centre, municipalities, span } from './centres.js';
import { Chance } from './chance.js';
import { conclude } from './conclude.js';
import { Simulation } from './simulation.js';

const isShort = process.argv[2] === 'short';
const calls = isShort ? 40_000 : 5_200_000;
const agents = 12;
const talk = seconds(180);
const patience = minutes(3);
/** Calls per millisecond: 11.4 erlang to twelve agents, so that some give up. */
const arrivals = 11.4 / talk;
/** The municipalities are of unequal size. */
const shares = [0.4, 0.3, 0.2, 0.1];

const chance = new Chance(2022);
type Tally = { answered: number; within: number; lost: number };
const tallies = new Map<string, Tally>(municipalities.map((id) => [id, { answered: 0, within: 0, lost: 0 }]));
const busy = new Map<string, number>();
const began = new Map<string, { municipality: string; agent?: string; since: number }>();

const simulation = new Simulation(
  centre,
  { picksUpAfter: () => 0, talks: () => chance.exponential(talk), patience: () => chance.exponential(patience), heard },
  false,
);
const plan = aCentre({
  version: 1,
  open: span(0, Number.MAX_SAFE_INTEGER),
  agents: Array.from({ length: agents }, (_, n) =>
    anAgent(n, [{ kind: 'phone', ...span(0, Number.MAX_SAFE_INTEGER) }]),
  ),
  // Nothing but the queue: no wrap-up, no memory of callers, and hanging up is hanging up.
  policies: { wrapUp: 0, sameAgentWithin: 0, interruptedGoesFirstWithin: 0, shortAbandonUnder: 0 },
});
simulation.plan(1, { type: 'plan-published', plan });
for (const agentId of Object.values(plan.agents).map(({ id }) => id))
  simulation.plan(2, { type: 'presence-changed', agentId, presence: 'available', by: { who: 'agent' } });

const started = Date.now();
let now = 10;
for (let n = 0; n < calls; n++) {
  now += chance.exponential(1 / arrivals);
  simulation.rings(now, municipalities[chance.weighted(shares)] ?? '');
  simulation.runUntil(now);
  if (n % 500_000 === 499_999) console.log(`${n + 1} calls, ${((Date.now() - started) / 1_000).toFixed(0)} s`);
}
simulation.runUntil(now + minutes(600));

const all = [...tallies.values()];
const sum = (pick: (tally: Tally) => number) => all.reduce((total, tally) => total + pick(tally), 0);
const abandon = sum(({ lost }) => lost) / sum(({ answered, lost }) => answered + lost);
const exact = erlangA({ agents, arrivals, handling: talk }, patience);
const occupancy = [...busy.values()].map((time) => time / now);
console.log(
  `abandoned ${percent(abandon)}, Erlang-A ${percent(exact.abandon)}; occupancy ${percent(mean(occupancy))}, Erlang-A ${percent(exact.occupancy)}`,
);
for (const [name, { answered, within, lost }] of tallies)
  console.log(
    `${name}: ${answered + lost} calls, lost ${percent(lost / (answered + lost))}, within 30 s ${percent(within / (answered + lost))}`,
  );

const staff = (load: number) => {
  let enough = 1;
  while (shareWithin(seconds(30), { agents: enough, arrivals: load, handling: talk }) < 0.8) enough += 1;
  return enough;
};
const result = {
  bench: 'pool',
  calls: sum(({ answered, lost }) => answered + lost),
  abandonVsErlangA: Number((abandon / exact.abandon).toFixed(4)),
  municipalitySpreadPts: Math.max(
    spread(all.map(({ answered, lost }) => lost / (answered + lost))),
    spread(all.map(({ answered, within, lost }) => within / (answered + lost))),
  ),
  occupancySpreadPts: spread(occupancy),
  staffSeparate: shares.reduce((total, share) => total + staff(arrivals * share), 0),
  staffPooled: staff(arrivals),
  events: simulation.events,
  seconds: Math.round((Date.now() - started) / 1_000),
};
const wanted = {
  'abandonment within 2 % of Erlang A': Math.abs(result.abandonVsErlangA - 1) <= 0.02,
  'spreads ≤ 1 point': Math.max(result.municipalitySpreadPts, result.occupancySpreadPts) <= 1,
};
conclude(result, isShort ? {} : wanted);

function heard(fact: Fact): void {
  if (fact.fact === 'call-arrived') began.set(fact.callId, { municipality: fact.municipalityId, since: fact.at });
  if (fact.fact === 'connected') {
    const call = began.get(fact.callId);
    const tally = tallies.get(call?.municipality ?? '');
    if (!call || !tally) return;
    tally.answered += 1;
    if (fact.waited <= seconds(30)) tally.within += 1;
    began.set(fact.callId, { ...call, agent: fact.agentId, since: fact.at });
  }
  if (fact.fact === 'call-ended') {
    const call = began.get(fact.callId);
    began.delete(fact.callId);
    if (call?.agent !== undefined) busy.set(call.agent, (busy.get(call.agent) ?? 0) + fact.at - call.since);
    else if (call) tallies.get(call.municipality)!.lost += 1;
  }
}

/** In percentage points. */
function spread(figures: readonly number[]): number {
  return Number(((Math.max(...figures) - Math.min(...figures)) * 100).toFixed(2));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0) / figures.length;
}
