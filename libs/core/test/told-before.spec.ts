import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { centreId } from '../src/kernel/ids.js';
import { canonicalText, coreVersion, decide, emptyFloor, type FloorEvent } from '../src/routing/index.js';

/*
 * Days on the floor as they were told once, each a line of events, with every kind of event in them; and what each version
 * of the core makes of them: SHA-256 of all facts and of the floors in the end, as the journal compares them.
 */
const days = readFileSync(join(__dirname, 'told-before.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((day) => JSON.parse(day) as FloorEvent[]);

const madeOf: Readonly<Record<number, string>> = {
  1: '545f2088edf58f5fea54aeab5b185fe118608b72a0276a31f33ef03055e3e9bc',
  2: '18204380fb5fcd48e0bc7480d19cf503aea32507d881257a2f3dcbdd1437284d',
  3: 'cb4ddcc7ce010e791cbae47f25b61a1929d53db22e2232b9a08c7b4fe44877bc',
  4: '73e23616e6a180f97782b96908644ea8b2e3980f4b510ad56b60c74d3c2280e0',
  5: 'c08fe5dd55a9e04f8d35ccdc4c13d64a4f1920e83d60d61c3749fb64a06f9517',
  // From here on with a day of conferences.
  6: '93e2ad8eb5cf138d7fa4a08e601fff392cb845e40f656d607de67dec2676ea89',
  7: '6fe40910714b9416361ad273b062f96ff494b214a3f3664bf1edbfc332a61ed8',
  8: 'c114e8891eb3025481d3891df32e320f7a3f5ac11d0801ee6376bc8370b0b3be',
  9: 'c114e8891eb3025481d3891df32e320f7a3f5ac11d0801ee6376bc8370b0b3be',
};

it('the core decides as it did when its version was raised last', () => {
  // Otherwise, and meant so? Then raise `coreVersion`, and say here what the new one makes of the same days.
  expect({ coreVersion, makes: sumOf(days.map(outcomeOf)) }).toEqual({ coreVersion, makes: madeOf[coreVersion] });
});

function outcomeOf(events: readonly FloorEvent[]): string {
  let floor = emptyFloor(centreId('fjordvest'));
  const facts = events.flatMap((event) => {
    const decision = decide(floor, event);
    floor = decision.floor;
    return decision.facts;
  });
  return [...facts.map((fact) => JSON.stringify(fact)), canonicalText(floor)].join('\n');
}

const sumOf = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\n')).digest('hex');
