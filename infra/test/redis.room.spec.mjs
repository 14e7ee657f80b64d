import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../local/processes/ports.mjs';
import { startRedis } from '../local/services/redis.mjs';

let dir;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samsvar-redis-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('a Redis with a password answers nobody who does not have it, nor tells it to the machine', async () => {
  const port = await freePort();
  const redis = await startRedis({ dir, port, password: 'not-to-be-seen' });
  try {
    expect(redis.url).toBe(`redis://:not-to-be-seen@127.0.0.1:${port}`);
    expect(await ask(port, 'GET {x}:lease')).toMatch(/^-NOAUTH/);
    expect(await ask(port, 'AUTH wrong')).toMatch(/^-WRONGPASS/);
    expect(await ask(port, 'AUTH not-to-be-seen')).toMatch(/^\+OK/);
    expect(statSync(join(dir, 'redis.conf')).mode & 0o077).toBe(0);
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${redis.pid}/cmdline`, 'utf8')).not.toContain('not-to-be-seen');
    }
  } finally {
    await redis.stop();
  }
}, 60_000);

const ask = (port, words) =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`${words}\r\n`));
    socket.once('data', (answer) => {
      resolve(answer.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
