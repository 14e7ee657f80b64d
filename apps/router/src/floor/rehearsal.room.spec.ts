import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Telephony } from '@samsvar/telephony';
import { rehearseTakeover } from './rehearsal.js';

let redis: TestRedis;
beforeEach(async () => {
  redis = await testRedis();
  await redis.client.flushdb();
});
afterEach(() => redis.quit());

describe('a takeover that is rehearsed', () => {
  it('makes contact with the telephone system, lets go of it and leaves nothing behind', async () => {
    const { said, line } = aLine();
    await rehearseTakeover(redis.client, () => line);
    expect(said).toEqual(['listens', 'connects', 'closes']);
    expect(await redis.client.dbsize()).toBe(0);
  });

  it('leaves nothing behind either when no contact could be made', async () => {
    const { said, line } = aLine(() => Promise.reject(new Error('nobody is there')));
    await expect(rehearseTakeover(redis.client, () => line)).rejects.toThrow('nobody is there');
    expect(said).toEqual(['listens', 'connects', 'closes']);
    expect(await redis.client.dbsize()).toBe(0);
  });
});

function aLine(contact = () => Promise.resolve()) {
  const said: string[] = [];
  const line: Telephony = {
    listen: () => void said.push('listens'),
    connect: () => (said.push('connects'), contact()),
    perform: () => Promise.resolve(),
    close: () => (said.push('closes'), Promise.resolve()),
  };
  return { said, line };
}
