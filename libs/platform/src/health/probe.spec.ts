import { probeAll } from './probe.js';

const up = { name: 'redis', check: () => Promise.resolve('PONG') };
const broken = { name: 'postgres', check: () => Promise.reject(new Error('refused')) };
const silent = { name: 'keys', check: () => new Promise(() => undefined) };

it('is ready when everything answers', async () => {
  expect(await probeAll([up])).toEqual({ isReady: true, parts: { redis: 'up' } });
});

it('says which part is away, a silent one after its deadline', async () => {
  expect(await probeAll([up, broken, silent], 20)).toEqual({
    isReady: false,
    parts: { redis: 'up', postgres: 'away', keys: 'away' },
  });
});
