import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = pathToFileURL(join(__dirname, '../../dist/log/index.js')).href;

/** What a process of ours has said when it is over, line by line. */
async function saidBy(program: string): Promise<string[]> {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { createLog } from '${built}'; ${program}`,
  ]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return said.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { msg: string }).msg]));
}

it('a process that ends has said every line', async () => {
  expect(await saidBy(`const log = createLog('one', 'info'); log.info('first'); log.info('second');`)).toEqual([
    'first',
    'second',
  ]);
});

it('a warning, and what was said before it, is out before the process can be killed', async () => {
  const killed = `const log = createLog('one', 'info'); log.info('first'); log.warn('last'); process.kill(process.pid, 'SIGKILL');`;
  expect(await saidBy(killed)).toEqual(['first', 'last']);
});
