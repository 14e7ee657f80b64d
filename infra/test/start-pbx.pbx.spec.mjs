import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { telephonePackages } from '../asterisk/packages.mjs';
import { freeRow, start, isAlive, until } from './start.mjs';

jest.setTimeout(600_000); // the first start may have to build

/** Gulen's number in the demo. */
const gulen = '4754001010';

describe('npm start -- --pbx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-pbx-'));
  chmodSync(folder, 0o711);
  /** @type {ReturnType<typeof start> | undefined} */
  let running;
  afterAll(async () => {
    running?.interrupt();
    await running?.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets a real call to Gulen wait on the floor, and shows browsers nothing of Asterisk but its telephone socket', async () => {
    const base = await freeRow();
    const samsvar = (running = start(folder, base, '--pbx'));
    await samsvar.says('Samsvar is at');
    const { address, telephones, ports, pids } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
    expect(isAlive(pids.asterisk)).toBe(true);
    expect(await (await fetch(telephones)).text()).toContain('src="/demo/assets/real.js"');
    for (const path of ['/ari/channels', '/rawman?action=login', '/ws']) {
      expect((await fetch(`${address}${path}`)).headers.get('content-type')).not.toMatch(/json|plain/);
    }

    const inSamsvar = async () => JSON.stringify([await fjordvest(), samsvar.output()], null, 2);
    const fjordvest = async () => (await floorsOwned(folder)).find(({ centre }) => centre === 'fjordvest');
    await until(async () => (await fjordvest())?.telephone?.isInStep === true, inSamsvar);

    const { run } = await telephonePackages();
    const to = ['-sn', 'uac', '-s', gulen, `127.0.0.1:${ports.sip}`, '-i', '127.0.0.2', '-m', '1', '-d', '60000'];
    const { program, args } = run('usr/bin/sipp', [...to, '-nostdin']);
    const citizen = spawn(program, args, { cwd: folder, stdio: 'ignore', env: { TERM: 'dumb' } });
    try {
      await until(async () => (await fjordvest())?.waiting === 1, inSamsvar);
    } finally {
      citizen.kill('SIGKILL');
      samsvar.interrupt();
    }
    expect(await samsvar.ended).toBe(0);
    expect(isAlive(pids.asterisk)).toBe(false);
  });
});

/**
 * Whichever of the router's processes owns a floor: one serves and another stands by, and either may have been first.
 * @param {string} data
 */
async function floorsOwned(data) {
  const log = readFileSync(join(data, 'apps', 'router.log'), 'utf8');
  const asked = [...log.matchAll(/"at":"(http:[^"]+)"/g)].map(async ([, address]) => {
    /** @type {{ floors: { centre: string, is: string, waiting: number, telephone: { isInStep: boolean } | null }[] }} */
    const { floors } = await (await fetch(`${address}/health/floors`)).json();
    return floors.filter((floor) => floor.is === 'owner');
  });
  return (await Promise.all(asked)).flat();
}
