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
/** @type {ReturnType<typeof start> | undefined} the one under way */
let samsvar;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsvar-start-'));
  chmodSync(folder, 0o711);
  base = await freeRow();
});
afterAll(async () => {
  samsvar?.interrupt();
  await samsvar?.ended;
  rmSync(folder, { recursive: true, force: true });
});

// In their order, three starts on the same data: a first one, one that finds what was kept, and one that begins anew.
describe('npm start', () => {
  it('names a port that is taken, and whom it was for', async () => {
    const squatter = createServer().listen(base + 3, '127.0.0.1');
    const refused = start(folder, base);
    expect(await refused.ended).toBe(1);
    squatter.close();
    expect(refused.output()).toContain(`Port ${base + 3}, wanted for PostgreSQL, is in use by another program`);
    expect(refused.output()).not.toContain('    at ');
  });

  it('serves every part behind one address', async () => {
    await begin();
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
  });

  it('refuses to run twice from one folder', async () => {
    const second = start(folder, await freeRow());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Samsvar already runs from this folder');
  });

  it('starts again what ends by itself', async () => {
    process.kill(demo().pids['sign-in'], 'SIGKILL');
    await samsvar.says('Sign-in stopped by SIGKILL; it is started again.');
    const realm = `http://127.0.0.1:${base}/realms/samsvar/.well-known/openid-configuration`;
    await until(async () => (await fetch(realm)).ok);
  });

  it('leaves no process after Ctrl-C', async () => {
    await inDatabase((database) => database.query(`create table note (words text); ${inFjordvest}; ${closeAll}`));
    const { pids } = demo();
    samsvar.interrupt();
    expect(await samsvar.ended).toBe(0);
    for (const pid of Object.values(pids)) expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(folder, 'demo.json'))).toBe(false);
  });

  it('keeps its data at the next start', async () => {
    await begin();
    await inDatabase(async (database) => {
      await database.query('select * from note');
      // Hours that somebody has set are not filled up again with the demo's.
      expect((await database.query(`${inFjordvest}; select * from samsvar.opening_period`)).at(-1).rows).toEqual([]);
    });
  });

  it('ends what is left when its keeper was killed with it, at the next start, and begins anew with --fresh', async () => {
    const { pids } = demo();
    const keeper = keeperOf(samsvar.pid);
    samsvar.kill();
    process.kill(keeper, 'SIGKILL');
    await samsvar.ended;
    const { front: _, ...left } = pids;
    for (const pid of Object.values(left)) expect(isAlive(pid)).toBe(true);

    await begin('--fresh');
    expect(samsvar.output()).toContain('Stopped what an earlier start left running:');
    for (const pid of Object.values(left)) expect(isAlive(pid)).toBe(false);
    await inDatabase((database) =>
      expect(database.query('select * from note')).rejects.toThrow('"note" does not exist'),
    );
  });

  it('is followed by its children when it is killed', async () => {
    const { pids } = demo();
    samsvar.kill();
    for (const pid of Object.values(pids)) await until(() => !isAlive(pid));
  });

  it('says so where it may not write', async () => {
    writeFileSync(join(folder, 'file'), '');
    const refused = start(join(folder, 'file', 'data'), base);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`This account may not write in ${join(folder, 'file', 'data')}`);
  });
});

const inFjordvest = `select set_config('app.scope', 'platform', false);
  select set_config('app.centre', (select id::text from samsvar.centre where slug = 'fjordvest'), false);
  select set_config('app.scope', 'centre', false)`;
const closeAll = 'delete from samsvar.opening_period; update samsvar.line set version = 2';

/** @returns {{ address: string, ports: Record<string, number>, pids: Record<string, number>, signIns: Record<string, { username: string }[]> }} */
const demo = () => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));

/** @param {...string} flags */
async function begin(...flags) {
  samsvar = start(folder, base, ...flags);
  await samsvar.says('Samsvar is at');
}

/** What is done with its database meanwhile. @param {(database: Client) => Promise<unknown>} work */
async function inDatabase(work) {
  const database = new Client(`postgres://samsvar_owner:samsvar_owner@127.0.0.1:${base + 3}/samsvar`);
  await database.connect();
  try {
    await work(database);
  } finally {
    await database.end();
  }
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
