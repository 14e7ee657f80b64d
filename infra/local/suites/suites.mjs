// The suites of `npm test`, in the order they run: what fails soonest first.
import { throughDemo } from '../../keycloak/sign-in-suite.mjs';
import { printTrace } from '../../trace/trace.mjs';
import { checks } from '../check.mjs';
import { Halt } from '../halt.mjs';
import { step } from '../say.mjs';
import { hunspell } from '../services/hunspell.mjs';
import { build } from '../system/build.mjs';
import { hasSpecs, runSpecs } from './jest.mjs';
import { withServices } from './services.mjs';
import { nothing, one, sum } from './tally.mjs';
import { inBrowser } from './whole-system.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {(pattern?: string) => Promise<Tally>} Suite */

/** @param {string} kind @returns {Suite} */
const onRealParts = (kind) => async (pattern) =>
  hasSpecs(kind) ? withServices((env) => runSpecs(kind, { env, pattern })) : nothing;

/** @param {string} kind @returns {Suite} */
const withBrowser = (kind) => async (pattern) => (hasSpecs(kind) ? inBrowser(kind, pattern) : nothing);

/** All skipped where there is no dictionary. @type {Suite} */
const words = async (pattern) => {
  const checker = await hunspell().catch((reason) => {
    if (!(reason instanceof Halt)) throw reason;
    console.log(`\n  !! ${reason.message} Until then all words tests are skipped.\n`);
    return undefined;
  });
  const env = { SAMSVAR_TEST_HUNSPELL: JSON.stringify(checker ?? {}) };
  return runSpecs('words', { pattern, env, isCountedOnly: !checker });
};

/** Some start the parts as they are built. @type {Suite} */
const rooms = async (pattern) => {
  await step('Building what has changed', build);
  return onRealParts('room')(pattern);
};

/** @type {Record<string, Suite>} */
export const suites = {
  check: async () => {
    const results = [];
    for (const check of checks.filter(({ name }) => name !== 'unit')) results.push(one(await check.holds()));
    results.push(one(printTrace({ isRun: false, isBrief: true })));
    return sum(results);
  },
  words,
  core: (pattern) => runSpecs('unit', { pattern }),
  room: rooms,
  contract: (pattern) => runSpecs('contract', { pattern }),
  isolation: onRealParts('isolation'),
  'sign-in': () => throughDemo(),
  web: withBrowser('web'),
  journeys: withBrowser('e2e'),
  'bench-smoke': (pattern) => runSpecs('bench', { pattern }),
};
