// docs/attach.md shows a trunk with TLS: Asterisk reads the example as it stands there.
import { mkdtempSync, readFileSync, rmSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../asterisk/configuration.mjs';
import { startAsterisk } from '../asterisk/pbx.mjs';
import { inCheckout } from '../local/places.mjs';
import { findProgram, run } from '../local/processes/run.mjs';
import { debianPackages } from '../local/services/debian-packages.mjs';
import { until } from './start.mjs';

jest.setTimeout(120_000);

const example = () => /```ini\n([\s\S]+?)```/.exec(readFileSync(inCheckout('docs/attach.md'), 'utf8'))?.[1] ?? '';

describe('the example of a trunk in docs/attach.md', () => {
  const dir = mkdtempSync(join(tmpdir(), 'samsvar-attach-'));
  /** @type {import('../asterisk/pbx.mjs').Pbx} */
  let pbx;
  beforeAll(async () => {
    pbx = await startAsterisk({ dir, httpPort: await freePort(), sipPort: await freePort() });
  });
  afterAll(async () => {
    await pbx.stop();
    rmSync(dir, { recursive: true });
  });

  const ask = (path, init) =>
    fetch(`http://127.0.0.1:${pbx.httpPort}/ari/${path}`, {
      ...init,
      headers: {
        authorization: `Basic ${Buffer.from(`${pbx.ariUser}:${pbx.ariPassword}`).toString('base64')}`,
      },
    });
  const trunk = () => ask('endpoints/PJSIP/trunk-gulen').then(({ status }) => status);

  it('is taken by Asterisk whole and without a warning', async () => {
    expect(await trunk()).toBe(404);
    const [key, certificate] = [join(dir, 'centre.key'), join(dir, 'centre.crt')];
    const files = ['-keyout', key, '-out', certificate];
    await openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=centre.example',
      ...files,
    );
    const here = example()
      .replaceAll('/etc/asterisk/keys/centre.key', key)
      .replaceAll(/\/etc\/asterisk\/keys\/(centre|peer-ca)\.crt/g, certificate)
      .replace('0.0.0.0:5061', `127.0.0.1:${await freePort()}`);
    appendFileSync(join(dir, 'etc', 'pjsip.conf'), `\n${here}`);
    const before = readFileSync(pbx.log, 'utf8').length;
    await ask('asterisk/modules/res_pjsip.so', { method: 'PUT' });
    await until(
      async () => (await trunk()) === 200,
      () => readFileSync(pbx.log, 'utf8'),
      30_000,
    );
    const said = readFileSync(pbx.log, 'utf8').slice(before);
    // Nobody is there: what is asked for is only that nothing in the example is unknown or amiss.
    expect(said.split('\n').filter((line) => /error|warning/i.test(line) && !/sbc\.example/.test(line))).toEqual([]);
  });
});

/** The machine's own, else the distribution's, unpacked into the cache. @param {...string} args */
async function openssl(...args) {
  const program = await findProgram('openssl');
  if (program) return run(program, args);
  const { prefix, libraryPath } = await debianPackages({ name: 'openssl', packages: ['openssl'] });
  return run(join(prefix, 'usr/bin/openssl'), args, { env: { LD_LIBRARY_PATH: libraryPath } });
}
