// Where things lie: the checkout, what belongs to it alone, and what outlives it.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** All that is local to this checkout: data, logs, pid files. `npm start -- --fresh` empties it. */
export const localFolder = join(checkout, '.local');

/** Downloads that any checkout can use again. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'samsvar');

/** @param {...string} names */
export const inCheckout = (...names) => join(checkout, ...names);
