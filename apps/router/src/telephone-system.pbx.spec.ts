import { testRedis } from '@samsvar/platform/testing';
import { AriClient } from '@samsvar/telephony';
import { testPbx } from '@samsvar/telephony/testing';
import { RouterConfig } from './config.js';
import { rehearseTakeover } from './floor/rehearsal.js';
import { ariAddress, endRehearsal, openRehearsalLine } from './telephone-system.js';

it('leaves nobody in Asterisk who is told of every telephone when a takeover has been rehearsed', async () => {
  const { httpPort, ariUser, ariPassword, amiUser, amiPassword } = testPbx();
  const given = { ariUser, ariPassword, amiUser, amiPassword, ariUrl: `http://127.0.0.1:${httpPort}` };
  const config = Object.assign(new RouterConfig(), { telephoneSystem: 'asterisk', ...given });
  const redis = await testRedis();
  const ari = new AriClient(ariAddress(config, 'watched'));
  const told = async () => {
    const { body } = await ari.ask('GET', '/applications');
    const all = body as readonly { readonly name: string; readonly endpoint_ids: readonly string[] }[];
    return all.find(({ name }) => name === `0-rehearsal-${process.pid}`)?.endpoint_ids.length ?? 0;
  };
  try {
    await rehearseTakeover(redis.client, (mayAct) => openRehearsalLine(config, mayAct));
    expect(await told()).toBe(1);
    await endRehearsal(config);
    expect(await told()).toBe(0);
  } finally {
    ari.close();
    await redis.quit();
  }
});
