// node dist/replay.js h1-2022 [short]: half a year of calls through core and journal on a virtual clock, with the ladder of
// reinforcement, and beside it the same half-year with a plain trigger. `npm run replay -- h1-2022`.
import { conclude } from './conclude.js';
import { HalfYear, type Told } from './half-year.js';
import { WrittenJournal } from './written-journal.js';

const name = process.argv[2];
if (name !== 'h1-2022') throw new Error('Say which: there is h1-2022.');
const isShort = process.argv[3] === 'short';

const days = isShort ? 5 : 123;
const calls = isShort ? 420 : 10_145;
/** A landslide, a storm, a power cut: three times the calls. */
const incidentDays = isShort ? [3] : [19, 58, 97];

console.log(
  `${calls} calls over ${days} days, ${incidentDays.length} of them with an incident; two seats and a standby`,
);
const began = Date.now();
const journal = new WrittenJournal();
const ladder = new HalfYear({ days, calls, incidentDays, isPlain: false, journal }).run((line) => console.log(line));
const seconds = (Date.now() - began) / 1_000;
const plain = new HalfYear({ days, calls, incidentDays, isPlain: true }).run(() => undefined);

const kept = { commits: journal.commits, megabytes: Math.round(journal.bytes / 1e6), faults: journal.faults.length };
console.log(`journal, written and folded through the core again: ${JSON.stringify(kept)}`);
for (const fault of journal.faults.slice(0, 5)) console.log(JSON.stringify(fault).slice(0, 500));
console.log(`ladder: ${JSON.stringify(ladder)}`);
console.log(`plain "two waiting beyond 30 s: call two", no standby: ${JSON.stringify(plain)}`);
const wanted = {
  'lost ≤ 100': ladder.lost <= 100,
  'within 30 s ≥ 90 %': ladder.serviceLevel30 >= 0.9,
  'call-outs ≤ 2 in an ordinary week': ladder.callOutsInOrdinaryWeek <= 2,
  'in ≤ 30 s': seconds <= 30,
};
const told = { replay: name, ...figures(ladder), journal: kept, seconds: Number(seconds.toFixed(1)) };
conclude(told, { 'journal without faults': journal.faults.length === 0, ...(isShort ? {} : wanted) });

function figures(told: Told) {
  const { answered, lost, serviceLevel30, callOuts, callOutsInOrdinaryWeek, standbyCalls, municipalitySpreadPts } =
    told;
  return {
    calls,
    answered,
    lost,
    serviceLevel30,
    callOuts,
    callOutsInOrdinaryWeek,
    standbyCalls,
    municipalitySpreadPts,
  };
}
