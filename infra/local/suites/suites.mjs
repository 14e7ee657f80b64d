// The suites of `npm test`, in the order they run: what fails soonest first.
import { checks } from '../check.mjs';
import { runSpecs } from './jest.mjs';
import { withServices } from './services.mjs';
import { one, sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {(pattern?: string) => Promise<Tally>} Suite */

/** @param {string} kind @returns {Suite} */
const onRealParts = (kind) => (pattern) => withServices((env) => runSpecs(kind, { env, pattern }));

/** @type {Record<string, Suite>} */
export const suites = {
  check: async () => {
    const results = [];
    for (const check of checks.filter(({ name }) => name !== 'unit')) results.push(one(await check.holds()));
    return sum(results);
  },
  core: (pattern) => runSpecs('unit', { pattern }),
  room: onRealParts('room'),
  contract: (pattern) => runSpecs('contract', { pattern }),
  isolation: onRealParts('isolation'),
  web: (pattern) => runSpecs('web', { pattern }),
  journeys: (pattern) => runSpecs('e2e', { pattern }),
  'bench-smoke': onRealParts('bench'),
};
