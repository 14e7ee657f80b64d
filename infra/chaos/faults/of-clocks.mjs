import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debianPackages } from '../../local/services/debian-packages.mjs';
import { until } from '../world.mjs';

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

/** Each run steps it further. @param {number} byS @returns {Pick<Fault, 'before' | 'strike' | 'after'>} */
function stepped(byS) {
  let offsetS = 0;
  return {
    before: (world) => {
      offsetS = 0;
      return withOwnClock(world);
    },
    strike: async (world) => {
      const at = Date.now();
      offsetS += byS;
      await writeFile(clockFile(world), offsetS > 0 ? `+${offsetS}` : String(offsetS));
      await until(
        async () => Math.abs((await clockOf(world)) - Date.now() - offsetS * 1_000) < (Math.abs(byS) * 1_000) / 2,
        5_000,
        () => `the router's clock was not stepped to ${offsetS} s from ours`,
      );
      return { at };
    },
    after: (world) => world.restartRouter({}),
  };
}

/** What time the serving router says it is, to the second. @param {World} world */
async function clockOf({ ports }) {
  const { headers } = await fetch(`http://127.0.0.1:${ports.router}/health/ready`);
  return Date.parse(headers.get('date') ?? '');
}

/** @type {readonly Fault[]} */
export const clockFaults = [
  { name: 'clock-forward', ...stepped(90) },
  { name: 'clock-back', ...stepped(-90) },
];
