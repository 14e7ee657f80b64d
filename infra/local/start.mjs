// `npm start`: the whole of Samsvar on this machine, with the demo municipalities. Ctrl-C stops all of it.
import { constants } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, Halt } from './halt.mjs';
import { checkout, localFolder } from './places.mjs';
import { claim } from './processes/pid-file.mjs';
import { step } from './say.mjs';
import { build } from './system/build.mjs';
import { assertFree, portsFrom } from './system/ports.mjs';
import { signInsByRole } from './system/sign-ins.mjs';
import { forgetSystem, startSystem, stopLeftSystem } from './system/system.mjs';
import { installWhenNeeded } from './workspace.mjs';

await command(async () => {
  const { base, isFresh, hasPbx, folder } = readOrder();
  await assertMayWrite(folder);
  const release = await claim(folder, 'start', 'Samsvar already runs from this folder: stop it there with Ctrl-C.');

  await installWhenNeeded();
  const left = await stopLeftSystem(folder);
  if (left.length > 0) console.log(`  Stopped what an earlier start left running: ${left.join(', ')}.`);
  if (isFresh) await forgetSystem(folder);
  const ports = portsFrom(base);
  await assertFree(ports);

  await step('Building what has changed', build);
  const tell = (/** @type {string} */ words) => console.log(`  ${words}`);
  const system = await startSystem({ dir: folder, ports, step, tell, hasPbx });
  try {
    const signIns = await signInsByRole();
    const { origin: address, database } = system;
    const demo = { address, telephones: `${address}/demo`, database, ports, pids: system.pids(), signIns };
    await writeFile(join(folder, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`);
    welcome(system, signIns);
    await Promise.race([askedToStop(), system.broken]);
    console.log('\n  Stopping …');
  } finally {
    await system.stop();
    await rm(join(folder, 'demo.json'), { force: true });
    await release();
  }
});

function readOrder() {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean' },
      pbx: { type: 'boolean' },
      'port-base': { type: 'string' },
      data: { type: 'string', default: localFolder },
    },
  });
  const base = values['port-base'] === undefined ? undefined : Number(values['port-base']);
  if (base !== undefined && !(Number.isInteger(base) && base >= 1 && base <= 65_500)) {
    throw new Halt('--port-base wants a number from 1 to 65500: the first of nine ports side by side.');
  }
  return { base, isFresh: values.fresh ?? false, hasPbx: values.pbx ?? false, folder: resolve(values.data) };
}

/** The first Ctrl-C stops in order. Before this, and the second time, it ends us at once and the keeper stops the rest. */
function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => {
        resolve(signal);
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

/** @param {string} data */
async function assertMayWrite(data) {
  for (const folder of [checkout, data]) {
    const isOurs = await mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
    if (isOurs) continue;
    throw new Halt(`This account may not write in ${folder}: start as its owner, or in a copy of your own.`);
  }
}

/** @param {import('./system/system.mjs').System} system @param {Awaited<ReturnType<typeof signInsByRole>>} signIns */
function welcome({ origin }, signIns) {
  console.log(`\n  Samsvar is at ${origin}\n`);
  console.log(`    Citizens ring at ${origin}/demo\n`);
  for (const [role, people] of Object.entries(signIns)) {
    console.log(`    ${role.padEnd(28)}${people.map(({ username, at }) => `${username} (${at})`).join(', ')}`);
  }
  console.log('\n  Ctrl-C stops everything. Data is kept for the next start; `npm start -- --fresh` begins anew.');
}
