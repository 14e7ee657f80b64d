// node dist/roster.js [short]: how long an empty period takes to fill, and how far from the best the proposal may be.
import { Proposer } from '@samsvar/api/roster-proposal';
import { breachesOf, shiftId, uncoveredSeats, type ProposalTask, type ProposedShift } from '@samsvar/core';
import { emptyPeriod, type RosterSize } from './roster-period.js';

const isShort = process.argv[2] === 'short';
const sizes: readonly RosterSize[] = isShort
  ? [{ people: 12, weeks: 1 }]
  : [
      { people: 12, weeks: 6 },
      { people: 30, weeks: 6 },
    ];
const periods = isShort ? 1 : 3;
const limit = isShort ? 30 : 60;
const proposer = new Proposer(new URL(import.meta.resolve('@samsvar/api/proposal-worker')));

const rows = [];
for (const size of sizes) {
  const runs = [];
  for (let seed = 1; seed <= periods; seed++) runs.push(await fill(size, seed));
  const slowest = Math.max(...runs.map(({ seconds }) => seconds));
  rows.push({ ...size, seconds: slowest, gap: Math.max(...runs.map(({ gap }) => gap)) });
}
console.log(JSON.stringify({ bench: 'roster', rows }));

async function fill(size: RosterSize, seed: number) {
  const task = emptyPeriod(size, seed);
  const began = performance.now();
  const seconds = () => round((performance.now() - began) / 1_000, 1);
  const named = `${size.people} × ${size.weeks}, period ${seed}`;
  const { state, proposed, ended } = await proposer.propose(task, {
    seconds: limit,
    better: ({ state: { cost } }) => console.log(`${named}: cost ${round(cost, 1)} after ${seconds()} s`),
  });
  const run = { seconds: seconds(), gap: round(state.gap, 4) };
  const found = { ...run, cost: round(state.cost, 1), notUnder: round(state.bound, 1), ...looked(task, proposed) };
  console.log(`${named}, ended by ${ended}: ${JSON.stringify(found)}`);
  return run;
}

/** What the rules themselves find in it, which know nothing of the model. */
function looked({ facts, needed }: ProposalTask, proposed: readonly ProposedShift[]) {
  const shifts = proposed.map((shift, n) => ({ ...shift, id: shiftId(`${n}`), publishedAt: null }));
  const breaches = breachesOf({ ...facts, shifts });
  const hard = breaches.filter(({ weight }) => weight === 'hard').length;
  if (hard > 0) throw new Error(`${hard} hard rules are broken`);
  const empty = uncoveredSeats(needed, shifts).reduce((sum, { missing }) => sum + missing, 0);
  return { seats: shifts.length, empty, softBroken: breaches.length };
}

function round(figure: number, digits: number): number {
  return Number(figure.toFixed(digits));
}
