import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debianPackages } from '../../local/services/debian-packages.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../faults.mjs').Fault} Fault */

/** Read anew at every look at the clock. @param {World} world */
const clockFile = ({ dir }) => join(dir, 'clock');

/** The router alone has a clock of its own: a library between it and the system's, which steps the wall and not the rest. @param {World} world */
async function withOwnClock(world) {
  const { prefix } = await debianPackages({ name: 'faketime', packages: ['libfaketime'] });
  const library = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((machine) => join(prefix, 'usr/lib', machine, 'faketime/libfaketime.so.1'))
    .find(existsSync);
  if (!library) throw new Error('libfaketime is not where its package puts it');
  await writeFile(clockFile(world), '+0');
  await world.restartRouter({
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clockFile(world),
    ...{ FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
  });
}

/** @param {string} by @returns {Pick<Fault, 'before' | 'strike' | 'after'>} */
const stepped = (by) => ({
  before: withOwnClock,
  strike: async (world) => {
    await writeFile(clockFile(world), by);
    return { at: Date.now() };
  },
  after: (world) => world.restartRouter({}),
});

/** @type {readonly Fault[]} */
export const clockFaults = [
  { name: 'clock-forward', ...stepped('+90') },
  { name: 'clock-back', ...stepped('-90') },
];
