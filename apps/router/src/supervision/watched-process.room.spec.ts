import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { centreId } from '@samsvar/core';
import { WatchedProcess } from './watched-process.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-watched-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a process that hangs is killed when its time to stop is out, and its floor given up', async () => {
  const program = join(folder, 'hangs.mjs');
  await writeFile(
    program,
    `import { writeFileSync } from 'node:fs';
     process.on('SIGTERM', () => undefined);
     process.send({ say: 'owner', centre: 'fjordvest', owner: { fence: 1, token: 'hers' } });
     process.send({ say: 'ready' }, () => { writeFileSync('${join(folder, 'hangs')}', ''); for (;;); });`,
  );
  const orphaned: unknown[] = [];
  const watched = new WatchedProcess({
    program: pathToFileURL(program),
    env: {},
    orphaned: (...floor) => orphaned.push(floor),
    died: () => undefined,
    stopWithinMs: 100,
  });
  const running = watched.run();
  while (!(await readdir(folder)).includes('hangs'));
  await watched.stop();
  await running;
  expect(orphaned).toEqual([[centreId('fjordvest'), { fence: 1, token: 'hers' }]]);
});
