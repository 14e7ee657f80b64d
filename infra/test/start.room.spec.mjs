// `npm start` as somebody at a terminal meets it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freeRow, start, isAlive, until } from './start.mjs';

jest.setTimeout(240_000);

let folder = '';
let base = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsvar-start-'));
  chmodSync(folder, 0o711);
  base = await freeRow();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('serves every part behind one address, and leaves no process after Ctrl-C', async () => {
    const samsvar = start(folder, base);
    await samsvar.says(`Samsvar is at http://127.0.0.1:${base}`);

    const { address, telephones, ports, pids, signIns } = demo();
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
    const realm = await fetch(`${address}/realms/samsvar/.well-known/openid-configuration`);
    expect(await realm.json()).toMatchObject({ issuer: `${address}/realms/samsvar` });
    expect((await fetch(`${address}/api/me`)).status).toBe(401);
    expect((await fetch(`${telephones}/callers`)).status).toBe(200);
    for (const port of [ports.api, ports.router]) {
      const health = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(await health.json()).toMatchObject({ isReady: true });
    }
    expect(signIns.agent.map(({ at }) => at).sort()).toEqual([
      'aurland',
      'fjellvik',
      'gulen',
      'osteroy',
      'samnanger',
      'storoy',
    ]);
    for (const pid of Object.values(pids)) expect(isAlive(pid)).toBe(true);

    samsvar.interrupt();
    expect(await samsvar.ended).toBe(0);
    for (const pid of Object.values(pids)) expect(isAlive(pid)).toBe(false);
  });

  it('keeps its data at the next start, and begins anew with --fresh', async () => {
    const note = 'create table note (words text)';
    await during([], (database) => database.query(`${note}; ${inFjordvest}; ${closeAll}`));
    await during([], async (database) => {
      await database.query('select * from note');
      // Hours that somebody has set are not filled up again with the demo's.
      expect((await database.query(`${inFjordvest}; select * from samsvar.opening_period`)).at(-1).rows).toEqual([]);
    });
    await during(['--fresh'], async (database) => {
      await expect(database.query('select * from note')).rejects.toThrow('"note" does not exist');
    });
  });

  it('is followed by its children when it is killed', async () => {
    const samsvar = start(folder, base);
    await samsvar.says('Samsvar is at');
    const { pids } = demo();
    samsvar.kill();
    for (const pid of Object.values(pids)) await until(() => !isAlive(pid));
  });

  it('ends what is left when its keeper was killed with it, at the next start', async () => {
    const first = start(folder, base);
    await first.says('Samsvar is at');
    const { pids } = demo();
    const keeper = keeperOf(first.pid);
    first.kill();
    process.kill(keeper, 'SIGKILL');
    await first.ended;
    const { front: _, ...left } = pids;
    for (const pid of Object.values(left)) expect(isAlive(pid)).toBe(true);

    const next = start(folder, base);
    await next.says('Samsvar is at');
    expect(next.output()).toContain('Stopped what an earlier start left running:');
    for (const pid of Object.values(left)) expect(isAlive(pid)).toBe(false);
    next.interrupt();
    expect(await next.ended).toBe(0);
  });

  it('starts again what ends by itself', async () => {
    const samsvar = start(folder, base);
    await samsvar.says('Samsvar is at');
    process.kill(demo().pids['sign-in'], 'SIGKILL');
    await samsvar.says('Sign-in stopped by SIGKILL; it is started again.');
    const realm = `http://127.0.0.1:${base}/realms/samsvar/.well-known/openid-configuration`;
    await until(async () => (await fetch(realm)).ok);
    samsvar.interrupt();
    expect(await samsvar.ended).toBe(0);
  });

  it('names a port that is taken, and whom it was for', async () => {
    const squatter = createServer().listen(base + 3, '127.0.0.1');
    const samsvar = start(folder, base);
    expect(await samsvar.ended).toBe(1);
    squatter.close();
    expect(samsvar.output()).toContain(`Port ${base + 3}, wanted for PostgreSQL, is in use by another program`);
    expect(samsvar.output()).not.toContain('    at ');
  });

  it('refuses to run twice from one folder', async () => {
    const first = start(folder, base);
    await first.says('Samsvar is at');
    const second = start(folder, await freeRow());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Samsvar already runs from this folder');
    first.interrupt();
    expect(await first.ended).toBe(0);
  });

  it('says so where it may not write', async () => {
    writeFileSync(join(folder, 'file'), '');
    const samsvar = start(join(folder, 'file', 'data'), base);
    expect(await samsvar.ended).toBe(1);
    expect(samsvar.output()).toContain(`This account may not write in ${join(folder, 'file', 'data')}`);
  });
});

const inFjordvest = `select set_config('app.scope', 'platform', false);
  select set_config('app.centre', (select id::text from samsvar.centre where slug = 'fjordvest'), false);
  select set_config('app.scope', 'centre', false)`;
const closeAll = 'delete from samsvar.opening_period; update samsvar.line set version = 2';

/** @returns {{ address: string, ports: Record<string, number>, pids: Record<string, number>, signIns: Record<string, { username: string }[]> }} */
const demo = () => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));

/** One start, and what is done with its database meanwhile. */
async function during(flags, work) {
  const samsvar = start(folder, base, ...flags);
  await samsvar.says('Samsvar is at');
  const database = new Client(`postgres://samsvar_owner:samsvar_owner@127.0.0.1:${base + 3}/samsvar`);
  await database.connect();
  try {
    await work(database);
  } finally {
    await database.end();
    samsvar.interrupt();
    await samsvar.ended;
  }
  expect(existsSync(join(folder, 'demo.json'))).toBe(false);
}

/** The process that would stop the others once this one is gone. @param {number} pid */
function keeperOf(pid) {
  const [keeper] = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .filter((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('keeper.mjs'));
  if (keeper === undefined) throw new Error('it has no keeper');
  return Number(keeper);
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // ended meanwhile
  }
}
