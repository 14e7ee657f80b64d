// Where neither this machine nor a package gives a Redis server.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../local/places.mjs';
import { run } from '../local/processes/run.mjs';

const folders = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const has = (program) => folders.some((folder) => existsSync(join(folder, program)));
/** A machine that has its own, or none of Debian's packages, meets other sentences. */
const onBareDebian = has('apt-get') && !has('redis-server') && !has('valkey-server') ? it : it.skip;

onBareDebian(
  'says in one sentence that Redis could not be fetched, and what to do',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsvar-no-redis-'));
    try {
      // Nobody listens on port 9: the mirror is out of reach.
      const conf = join(folder, 'apt.conf');
      writeFileSync(conf, ['http', 'https'].map((way) => `Acquire::${way}::Proxy "http://127.0.0.1:9";\n`).join(''));
      const server = pathToFileURL(inCheckout('infra/local/services/redis.mjs')).href;
      const halt = pathToFileURL(inCheckout('infra/local/halt.mjs')).href;
      const ask = `import { command } from '${halt}'; import { redisServer } from '${server}'; await command(async () => { await redisServer(); });`;
      const outOfReach = [`XDG_CACHE_HOME=${folder}`, `APT_CONFIG=${conf}`];
      const said = await run('env', [...outOfReach, process.execPath, '--input-type=module', '-e', ask]).catch(
        ({ message }) => message,
      );
      expect(said).toMatch(
        /Could not fetch redis-server from this machine's Debian mirror \(.+127\.0\.0\.1.+\): install it, or start again where the mirror can be reached\.$/,
      );
      expect(said.split('\n')).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
