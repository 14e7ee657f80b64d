// A local Asterisk, loopback only: `startAsterisk(…)` for suites and the demo, `npm run pbx` by itself.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command } from '../local/halt.mjs';
import { localFolder } from '../local/places.mjs';
import { startChild } from '../local/processes/child.mjs';
import { freePort, recordingsIn, writeConfiguration } from './configuration.mjs';
import { telephonePackages } from './packages.mjs';

/**
 * @typedef {object} Pbx
 * @property {number} httpPort ARI, AMI and the browsers' /ws
 * @property {number} sipPort
 * @property {string} ariUser
 * @property {string} ariPassword
 * @property {string} amiUser
 * @property {string} amiPassword
 * @property {string} recordings the folder in which it looks for the recordings that a plan names
 * @property {string} log what it writes of warnings and errors
 * @property {number} pid
 * @property {Promise<string>} ended
 * @property {() => Promise<void>} stop
 */

/** @typedef {Pick<Pbx, 'ariUser' | 'ariPassword' | 'amiUser' | 'amiPassword'>} Access */

/** @returns {Access} */
export const newAccess = () => ({
  ...{ ariUser: 'router', ariPassword: secret() },
  ...{ amiUser: 'router', amiPassword: secret() },
});

/**
 * Starts Asterisk in `dir` and waits until ARI answers (0.5–1 s; at the first use ever its packages are fetched).
 * Secrets are new at every start unless given. What was pushed to it (devices, queue members, lines) stays in `dir/lib`.
 *
 * @param {object} wanted
 * @param {string} wanted.dir configuration, its own database, log and pid file
 * @param {number} wanted.httpPort
 * @param {number} wanted.sipPort
 * @param {{ from: number, to: number }} [wanted.rtp] two ports for each leg of a call
 * @param {string[]} [wanted.centres] each gets a fallback queue of its name
 * @param {Access} [wanted.access] secrets that others know already; otherwise they are new
 * @param {string} [wanted.trunk] where outside calls go, as a SIP address
 * @returns {Promise<Pbx>}
 */
export async function startAsterisk({ httpPort, sipPort, rtp = { from: 20_000, to: 23_999 }, ...wanted }) {
  const { prefix, libraries, run } = await telephonePackages();
  const dir = resolve(wanted.dir);
  const access = wanted.access ?? newAccess();
  await writeConfiguration(dir, wanted.centres ?? [], {
    ...{ dir, prefix, libraries, httpPort, sipPort, ...access, amiPort: await freePort() },
    ...{ rtpFrom: rtp.from, rtpTo: rtp.to, trunk: wanted.trunk ?? 'sip:127.0.0.2:5060' },
    systemName: `pbx-${randomBytes(4).toString('hex')}`,
  });
  const authorization = `Basic ${Buffer.from(`${access.ariUser}:${access.ariPassword}`).toString('base64')}`;
  const ping = () => fetch(`http://127.0.0.1:${httpPort}/ari/asterisk/ping`, { headers: { authorization } });
  const { pid, ended, stop } = await startChild({
    name: 'asterisk',
    ...run('usr/sbin/asterisk', ['-f', '-C', join(dir, 'etc', 'asterisk.conf')]),
    dir,
    isReady: () =>
      ping().then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  const files = { recordings: recordingsIn(dir), log: join(dir, 'log', 'messages.log') };
  return { httpPort, sipPort, ...access, ...files, pid, ended, stop };
}

const secret = () => randomBytes(24).toString('base64url');

async function runByItself() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: join(localFolder, 'pbx') },
      'http-port': { type: 'string', default: '18088' },
      'sip-port': { type: 'string', default: '15060' },
      centres: { type: 'string', default: 'fjordvest,innlandsro' },
    },
  });
  const ports = { httpPort: Number(values['http-port']), sipPort: Number(values['sip-port']) };
  const pbx = await startAsterisk({ dir: values.dir, ...ports, centres: values.centres.split(',') });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void pbx.stop());
  const file = join(values.dir, 'access.json');
  const { ariUser, ariPassword, amiUser, amiPassword, pid } = pbx;
  const access = { ...ports, ariUser, ariPassword, amiUser, amiPassword, pid };
  await writeFile(file, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  console.log(`Asterisk is up (pid ${pid}): SIP on 127.0.0.1:${ports.sipPort}, ARI on 127.0.0.1:${ports.httpPort}.`);
  console.log(`How to reach it, with its secrets: ${file}. Ctrl-C stops it.`);
  console.log(`Asterisk ${await pbx.ended}.`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command(runByItself);
