import 'reflect-metadata';
import { deskEvents, type CentreChanged } from '@samsvar/contracts';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import type { Socket } from 'socket.io-client';
import { fjordvest, innlandsro } from './isolation/centres.js';
import { openGateway, tokenOf, type Gateway } from './isolation/gateway.js';
import { lacking, samples, type Place, type Sample } from './isolation/samples.js';

/*
 * Every event of the declared map × own, foreign, absent × no token, a bad one, one that has expired before the handshake
 * and one that runs out after × far too large, misspelt, malformed. Each is said beside a desk of the other centre,
 * which must hear its own news afterwards and nothing else.
 */

const place: Place = { token: tokenOf('mona'), foreignToken: tokenOf('ivar') };

let redis: TestRedis;
let gateway: Gateway;

beforeAll(async () => {
  redis = await testRedis();
  gateway = await openGateway(redis);
});
afterAll(async () => {
  await gateway.close();
  await redis.quit();
});

describe('the table of samples', () => {
  it('has one for every event, and for none that is gone', () => {
    expect(lacking(deskEvents)).toEqual([]);
    expect(Object.keys(samples).sort()).toEqual([...deskEvents].sort());
  });

  it('says what to add for an event that has none', () => {
    expect(lacking(['call:sing'])).toEqual([
      expect.stringMatching(/^call:sing has no sample: add one to apps\/router/),
    ]);
  });
});

describe.each(Object.entries<Sample>(samples))('%s', (event, sample) => {
  it('about one’s own is answered, and the line stays open', async () => {
    const mona = await desk('mona');
    expect(await say(mona, event, sample.own(place))).toEqual(sample.answered);
    expect(await hearsItsOwnOnly(mona)).toBe(true);
  });

  it('about another centre’s is answered exactly like about what does not exist', async () => {
    const ivar = await desk('ivar');
    const [one, other] = [await desk('mona'), await desk('mona')];
    const [foreign, absent] = await Promise.all([
      say(one, event, sample.foreign(place)),
      say(other, event, sample.absent(place)),
    ]);
    expect(foreign).toEqual(absent);
    expect(foreign).not.toEqual(sample.answered);
    if (sample.closes) await Promise.all([closed(one), closed(other)]);
    else expect(await hearsItsOwnOnly(one)).toBe(true);
    expect(await hearsItsOwnOnly(ivar)).toBe(true);
  });

  it.each([
    ['no token', undefined, 'sign-in-needed'],
    ['a bad token', 'forged', 'token-invalid'],
    ['a token that has expired', tokenOf('mona', 0), 'token-expired'],
    ['a token of somebody unknown', 'stranger 60000', 'person-unknown'],
  ])('with %s is not heard at all', async (_, token, code) => {
    const line = gateway.line(token);
    let isAnswered = false;
    line.emit(event, sample.own(place), () => (isAnswered = true));
    expect(await refused(line)).toMatchObject({ message: code, data: { code } });
    expect([isAnswered, line.connected]).toEqual([false, false]);
  });

  it('is not heard any more once the token has run out', async () => {
    const line = await connected(gateway.line(tokenOf('mona', 200)));
    await closed(line);
    await expect(line.timeout(100).emitWithAck(event, sample.own(place))).rejects.toBeInstanceOf(Error);
  });

  it('far too large closes the line, unanswered', async () => {
    const mona = await desk('mona');
    const answer = mona.timeout(2_000).emitWithAck(event, { ...sample.own(place), more: 'x'.repeat(20_000) });
    await Promise.all([closed(mona), expect(answer).rejects.toBeInstanceOf(Error)]);
  });

  it.each([[`${event}s`], [event.toUpperCase()], [`${event} `]])('misspelt as "%s" closes the line', async (word) => {
    const mona = await desk('mona');
    mona.emit(word, sample.own(place));
    await closed(mona);
  });

  it.each<[string, unknown[]]>([
    ['nothing', []],
    ['null', [null]],
    ['a text', ['x']],
    ['a number', [7]],
    ['a list', [[[]]]],
    ['prototype keys', [JSON.parse('{"__proto__":{"token":"x"},"constructor":{}}')]],
    ['bytes', [Buffer.from('x')]],
    ['no wish for an answer', [{ token: null }]],
  ])('with %s breaks nothing', async (_, said) => {
    const ivar = await desk('ivar');
    const mona = await desk('mona');
    mona.emit(event, ...said);
    expect(await hearsItsOwnOnly(ivar)).toBe(true);
    expect(await say(await desk('mona'), event, sample.own(place))).toEqual(sample.answered);
  });
});

const desk = (who: 'mona' | 'ivar'): Promise<Socket> => connected(gateway.line(tokenOf(who)));

const say = (socket: Socket, event: string, what: object): Promise<unknown> =>
  socket.timeout(5_000).emitWithAck(event, what);

const connected = (socket: Socket): Promise<Socket> =>
  new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('connect_error', reject);
  });

const refused = (socket: Socket): Promise<unknown> =>
  new Promise((resolve, reject) => {
    socket.once('connect_error', resolve).once('connect', () => reject(new Error('it was let in')));
  });

const closed = (socket: Socket): Promise<void> =>
  new Promise((gone) => (socket.connected ? socket.once('disconnect', () => gone()) : gone()));

/** News is told in both centres, its own last: by then it would have heard the other's. */
async function hearsItsOwnOnly(socket: Socket): Promise<boolean> {
  const isMonas = (socket.auth as { token: string }).token.startsWith('mona');
  const [other, own] = isMonas ? [innlandsro, fjordvest] : [fjordvest, innlandsro];
  const heard: CentreChanged[] = [];
  let hasHeard: (id: string) => void = () => undefined;
  const hear = (news: CentreChanged) => {
    heard.push(news);
    hasHeard(news.id);
  };
  socket.on('centre:changed', hear);
  await gateway.tell(other);
  const last = await gateway.tell(own);
  await new Promise<void>((resolve) => {
    hasHeard = (id) => (id === last ? resolve() : undefined);
    heard.forEach(({ id }) => hasHeard(id));
  });
  socket.off('centre:changed', hear);
  return heard.every(({ centreId }) => centreId === own);
}
