// What the people asked for, and which tests show it: a test shows a demand by carrying its number, as in `[D07]`.

/**
 * @typedef {object} Demand
 * @property {string} number such as `D07`
 * @property {string} words
 * @property {boolean} isLater said of the demand itself: not promised yet
 * @property {number | undefined} stage the stage that will show it, when it does not stand yet
 */

/** @typedef {'passed' | 'failed' | 'skipped' | 'not run'} Outcome */
/** @typedef {{ file: string, name: string, outcome: Outcome }} Shown one test */
/** @typedef {Demand & { tests: Shown[], isMet: boolean }} Traced */

/**
 * @param {string} table docs/demands.md
 * @param {Record<string, number>} stages docs/stages.json: the demands whose stage does not stand yet
 * @returns {Demand[]}
 */
export function readDemands(table, stages) {
  const rows = [...table.matchAll(/^\| ([DBSC]\d\d) \| (.+) \|$/gm)];
  const demands = rows.map(([, number = '', words = '']) => ({
    number,
    words,
    isLater: words.includes('(later)'),
    stage: stages[number],
  }));
  const strange = Object.keys(stages).filter((number) => !demands.some((demand) => demand.number === number));
  if (strange.length > 0) throw new Error(`docs/stages.json names what nobody asked for: ${strange.join(', ')}`);
  return demands;
}

/**
 * @param {Demand[]} demands
 * @param {Shown[]} tests
 * @param {boolean} isRun whether a test must have been seen green, or only be there
 * @returns {Traced[]}
 */
export function trace(demands, tests, isRun) {
  return demands.map((demand) => {
    const carrying = tests.filter(({ name }) => name.includes(`[${demand.number}]`));
    const isShown = carrying.some(({ outcome }) => outcome === 'passed' || !isRun);
    return { ...demand, tests: carrying, isMet: isShown || demand.isLater || demand.stage !== undefined };
  });
}

/** @param {Traced} demand @returns {string[]} its lines */
export function inLines({ number, words, tests, isMet, isLater, stage }) {
  const waits = isLater ? 'later' : stage !== undefined ? `stage ${stage}` : 'no test shows it';
  const isShown = tests.length > 0;
  const mark = isMet ? (isShown ? '✓' : '·') : '✗';
  return [
    `${mark} ${number} ${words}${isShown ? '' : ` — ${waits}`}`,
    ...tests.map(({ file, name, outcome }) => `      ${outcome.padEnd(8)} ${file}: ${name}`),
  ];
}
