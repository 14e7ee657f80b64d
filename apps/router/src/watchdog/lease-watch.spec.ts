import type { Look } from './lease-look.js';
import { LeaseWatch } from './lease-watch.js';

const patience = { nobodysMs: 3_000, awayMs: 10_000 };

describe('a floor', () => {
  it('that somebody owns is never abandoned', async () => {
    const floor = aFloor();
    for (let second = 0; second < 60; second++) expect(await floor.after(1_000, 'owned')).toBe(false);
  });

  it('that is nobody’s is abandoned when a takeover would have come long ago', async () => {
    const floor = aFloor();
    expect(await floor.after(0, 'nobodys')).toBe(false);
    expect(await floor.after(2_999, 'nobodys')).toBe(false);
    expect(await floor.after(1, 'nobodys')).toBe(true);
    expect(await floor.after(100, 'owned')).toBe(false);
    expect(await floor.after(2_999, 'nobodys')).toBe(false);
  });

  it('is abandoned when Redis is away for long', async () => {
    const floor = aFloor();
    await floor.after(1_000, 'owned');
    expect(await floor.after(9_999, 'redis-away')).toBe(false);
    expect(await floor.after(1, 'redis-away')).toBe(true);
  });

  it('of a Redis that comes back empty is left to its last owner for a while', async () => {
    const floor = aFloor();
    await floor.after(60_000, 'redis-away');
    expect(await floor.after(100, 'nobodys')).toBe(false);
    expect(await floor.after(2_999, 'nobodys')).toBe(false);
    expect(await floor.after(1, 'nobodys')).toBe(true);
  });

  it('is not acted for on a word that is old: this process has slept', async () => {
    const floor = aFloor();
    await floor.after(0, 'nobodys');
    expect(await floor.after(5_000, 'nobodys', 500)).toBe(false);
    const abandoned = await floor.look(5_000, 'nobodys');
    expect(await abandoned?.mayAct()).toBe(true);
    floor.sleeps(500);
    expect(await abandoned?.mayAct()).toBe(false);
  });

  it('is not acted for any more when somebody claims it just after the look', async () => {
    const floor = aFloor();
    await floor.after(0, 'nobodys');
    const abandoned = await floor.look(3_000, 'nobodys');
    floor.becomes('owned');
    expect(await abandoned?.mayAct()).toBe(false);
  });

  it('nor on a second look whose answer lay waiting', async () => {
    const floor = aFloor();
    await floor.after(0, 'nobodys');
    const abandoned = await floor.look(3_000, 'nobodys');
    floor.becomes('nobodys', 500);
    expect(await abandoned?.mayAct()).toBe(false);
  });
});

function aFloor() {
  let now = 1_000;
  let seen: Look = 'owned';
  let answerTakes = 0;
  const watch = new LeaseWatch(
    () => {
      now += answerTakes;
      return Promise.resolve(seen);
    },
    () => now,
    patience,
  );
  const look = (ms: number, found: Look, takes = 0) => {
    [now, seen, answerTakes] = [now + ms, found, takes];
    return watch.abandoned();
  };
  return {
    look,
    after: async (...what: Parameters<typeof look>) => (await look(...what)) !== undefined,
    becomes: (found: Look, takes = 0) => void ([seen, answerTakes] = [found, takes]),
    sleeps: (ms: number) => void (now += ms),
  };
}
