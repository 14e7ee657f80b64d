import { agentId, callId, instant, legId } from '@samsvar/core';
import type { AriAnswer, AriClient } from './ari-client.js';
import type { AriChannel } from './ari-events.js';
import { AriLine } from './ari-line.js';
import { AriVerbs } from './ari-perform.js';
import { FallbackCallers } from './fallback-callers.js';

const call = callId('c1');
const leg = legId(call, 1);
const ring = { id: 'k', do: 'ring-device', callId: call, legId: leg, agentId: agentId('blid'), until: instant(20_000) };

describe('a telephone that is to ring for a caller', () => {
  it('who is gone, as the floor has not heard yet, stays silent', async () => {
    const { line, verbs, asked } = aCentre(() => ok);
    line.gone(call, 16, instant(1));
    expect(await verbs.carryOut({ ...ring, do: 'ring-device' })).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('who goes while it is told to, falls silent again', async () => {
    const { line, verbs, asked } = aCentre(() => (line.gone(call, 16, instant(1)), ok));
    await verbs.carryOut({ ...ring, do: 'ring-device' });
    const channel = '/channels/fjordvest~device~c1~c1.1';
    expect(asked).toEqual([`POST ${channel}`, `DELETE ${channel}`]);
  });
});

it('a telephone that Asterisk was never asked to ring is told as that, and is no leg of the call', async () => {
  const { line, verbs, asked } = aCentre(() => unsaid);
  expect(await verbs.carryOut({ ...ring, do: 'ring-device' })).toEqual({ legId: leg, isUnsaid: true });
  expect(line.legs.all).toEqual([]);
  expect(await verbs.carryOut({ id: 'w', do: 'withdraw', legId: leg })).toBeUndefined();
  expect(asked).toHaveLength(1);
});

describe('what had no turn in a rush', () => {
  const goodbye = { id: 'k', do: 'hang-up-caller', callId: call, afterMessage: false } as const;
  const bridge = { id: 'k', do: 'bridge', callId: call, legIds: [leg] } as const;

  it.each([
    ['the end of a caller’s leg', goodbye, 'DELETE /channels/c1'],
    [
      'the end of a telephone’s ringing',
      { id: 'k', do: 'withdraw', legId: leg } as const,
      'DELETE /channels/fjordvest',
    ],
    ['a conversation', bridge, 'POST /bridges/'],
  ])('is said again until it has one: %s', async (_, command, word) => {
    const { verbs, asked } = aCentre((method, path) => {
      if (method === 'POST' && path.startsWith('/channels')) return ok;
      return asked.length < 4 ? unsaid : { status: 200, body: { channels: [] } };
    });
    await verbs.carryOut({ ...ring, do: 'ring-device' });
    expect(await verbs.carryOut(command)).toBeUndefined();
    expect(asked.filter((one) => one.startsWith(word)).length).toBeGreaterThanOrEqual(3);
  });

  it('is not said for ever', async () => {
    const { verbs, asked } = aCentre(() => unsaid);
    expect(await verbs.carryOut(goodbye)).toEqual({ legId: null });
    expect(asked.length).toBeLessThan(20);
  });
});

describe('what Asterisk fails at', () => {
  const broken: AriAnswer = { status: 500, body: undefined };
  const hold = { id: 'k', do: 'hold', callId: call } as const;
  const toHold = (one: string): boolean => one.endsWith('/addChannel');

  it.each([
    ['a caller is put on hold', hold, toHold],
    [
      'a caller is picked up',
      { id: 'k', do: 'answer', callId: call } as const,
      (one: string) => one.endsWith('/answer'),
    ],
    [
      'a caller is let go of',
      { id: 'k', do: 'hang-up-caller', callId: call, afterMessage: false } as const,
      (one: string) => one.startsWith('DELETE'),
    ],
  ])('is said once more: %s', async (_, command, isIt) => {
    const { verbs, asked } = aCentre((method, path) =>
      isIt(`${method} ${path}`) && asked.filter(isIt).length === 1 ? broken : { status: 200, body: { channels: [] } },
    );
    expect(await verbs.carryOut(command)).toBeUndefined();
    expect(asked.filter(isIt)).toHaveLength(2);
  });

  it('twice has failed', async () => {
    const { verbs, asked } = aCentre(() => broken);
    expect(await verbs.carryOut(hold)).toEqual({ legId: null });
    expect(asked.filter(toHold)).toHaveLength(2);
  });

  it('for good has failed at once: the caller has hung up', async () => {
    const { verbs, asked } = aCentre(() => ({ status: 422, body: undefined }));
    expect(await verbs.carryOut(hold)).toEqual({ legId: null });
    expect(asked.filter(toHold)).toHaveLength(1);
  });
});

it('a telephone that was asked for without an answer, and is not there when it is withdrawn, leaves nothing behind', async () => {
  const { line, verbs } = aCentre((method) => ({ status: method === 'POST' ? 0 : 404, body: undefined }));
  expect(await verbs.carryOut({ ...ring, do: 'ring-device' })).toEqual({ legId: leg });
  expect(await verbs.carryOut({ id: 'w', do: 'withdraw', legId: leg })).toBeUndefined();
  expect(line.legs.all).toEqual([]);
});

it('takes no telephone for lost because the word of a conversation was answered late', async () => {
  const inside: string[] = [];
  const { verbs } = aCentre((method, path) => {
    if (method === 'GET' || !path.endsWith('addChannel')) return { status: 200, body: { channels: [...inside] } };
    inside.push(call, 'fjordvest~device~c1~c1.1');
    return { status: 0, body: undefined };
  });
  expect(await verbs.carryOut({ id: 'k', do: 'bridge', callId: call, legIds: [leg] })).toBeUndefined();
});

it('joins whom an earlier owner rang outside the centre, of whom nobody has told yet', async () => {
  const [device, party] = ['fjordvest~device~c1~c1.1', 'fjordvest~party~c1~c1.2'];
  const joined: unknown[] = [];
  const { verbs, queries } = aCentre((method, path) => {
    if (path.endsWith('addChannel')) joined.push(queries.at(-1));
    if (method === 'GET') return { status: path === `/channels/${device}` ? 200 : 404, body: undefined };
    return { status: 200, body: { channels: [call, device] } };
  });
  const legIds = [leg, legId(call, 2)];
  expect(await verbs.carryOut({ id: 'k', do: 'bridge', callId: call, legIds })).toBeUndefined();
  expect(joined).toEqual([{ channel: party }]);
});

describe('somebody outside the centre', () => {
  const party = { id: 'k', do: 'ring-party', callId: call, legId: leg, until: instant(20_000) } as const;

  it('sees the number that the citizen dialled', async () => {
    const { verbs, queries } = aCentre(() => ok);
    expect(await verbs.carryOut({ ...party, number: '+4757000009', shown: '57000000' })).toBeUndefined();
    expect(queries).toMatchObject([{ endpoint: 'PJSIP/+4757000009@trunk', callerId: '57000000' }]);
  });

  it('is rung by the trunk that the centre rings out by', async () => {
    const { verbs, queries } = aCentre(() => ok, 'operator-sbc');
    await verbs.carryOut({ ...party, number: '+4757000009' });
    const citizen = { id: 'l', do: 'ring-citizen', callId: callId('c9'), until: party.until } as const;
    await verbs.carryOut({ ...citizen, number: '+4757000008', shown: '57000000' });
    expect(queries).toMatchObject([
      { endpoint: 'PJSIP/+4757000009@operator-sbc' },
      { endpoint: 'PJSIP/+4757000008@operator-sbc' },
    ]);
  });

  it('is rung without one rather than under what is no number', async () => {
    const { verbs, queries } = aCentre(() => ok);
    await verbs.carryOut({ ...party, number: '+4757000009', shown: '"Kommunen" <1>' });
    expect(queries).toEqual([expect.not.objectContaining({ callerId: expect.anything() })]);
  });
});

const ok: AriAnswer = { status: 200, body: {} };
const unsaid: AriAnswer = { status: 0, body: undefined, isUnsaid: true };

const caller: AriChannel = {
  ...{ id: call, name: 'PJSIP/trunk-00000001', state: 'Up', creationtime: '2026-11-22T10:00:00Z', channelvars: {} },
  ...{ caller: { number: '', name: '' }, dialplan: { exten: '57000000', app_name: 'Stasis', app_data: '' } },
};

/** A centre with one caller on the line, before an Asterisk that answers so. */
function aCentre(answers: (method: string, path: string) => AriAnswer, trunk = 'trunk') {
  const asked: string[] = [];
  const queries: unknown[] = [];
  const nothing = () => undefined;
  const book = () => ({ callerRef: 'some-caller', isInternal: false });
  const fallback = new FallbackCallers('fjordvest', book, nothing, nothing);
  const line = new AriLine('fjordvest', book, nothing, fallback, nothing, nothing);
  line.found(caller, ['caller', '57000000'], [], instant(0));
  const ask = (method: string, path: string, query?: unknown): Promise<AriAnswer> => {
    asked.push(`${method} ${path}`);
    queries.push(query);
    return Promise.resolve(answers(method, path));
  };
  const ari = { address: { app: 'fjordvest' }, ask } as unknown as AriClient;
  const verbs = new AriVerbs(ari, { line, mayAct: () => true, mayRing: ['+47'], trunk, now: () => instant(0) });
  return { line, verbs, asked, queries };
}
