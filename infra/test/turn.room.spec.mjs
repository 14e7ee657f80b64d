import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { run } from '../local/processes/run.mjs';
import { until } from './start.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'samsvar-turn-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one process at a time do what no other may do meanwhile', async () => {
  const work = `appendFileSync('${folder}/log', 'in '); await pause(50); appendFileSync('${folder}/log', 'out ');`;
  await Promise.all([inTurn(work), inTurn(work), inTurn(work)]);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in out in out in out ');
});

it('takes the turn of a process that died in its work', async () => {
  await expect(inTurn(`process.kill(process.pid, 'SIGKILL'); await pause(1_000);`)).rejects.toThrow();
  await inTurn(`appendFileSync('${folder}/log', 'in');`);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in');
});

it('waits no longer than it is told', async () => {
  const holds = inTurn(`writeFileSync('${folder}/in', ''); while (!existsSync('${folder}/go')) await pause(20);`);
  await until(() => existsSync(join(folder, 'in')));
  await expect(inTurn('', 0)).rejects.toThrow(/Process \d+ holds .+ and does not finish: stop it\./);
  writeFileSync(join(folder, 'go'), '');
  await holds;
});

/** Another process that waits for its turn. @param {string} work @param {number} [patienceMs] */
const inTurn = (work, patienceMs = 20_000) =>
  run(process.execPath, [
    '--input-type=module',
    '-e',
    `import { appendFileSync, existsSync, writeFileSync } from 'node:fs'; import { setTimeout as pause } from 'node:timers/promises';
     import { inTurn } from '${pathToFileURL(inCheckout('infra/local/processes/turn.mjs')).href}';
     await inTurn('${folder}', 'build', async () => { ${work} }, ${patienceMs});`,
  ]);
