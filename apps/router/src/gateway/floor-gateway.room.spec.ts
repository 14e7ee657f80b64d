import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { deskPath, type DeskLead, type DeskOffer, type DeskState, type FloorAnswer } from '@samsvar/contracts';
import {
  agentOf,
  centreId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  minutes,
  municipalityId,
  personId,
  refuse,
  type Actor,
  type CallId,
  type CentreId,
  type Plan,
  type Role,
} from '@samsvar/core';
import {
  Actors,
  assertEveryDoorIsGuarded,
  centreKeys,
  Clock,
  connectListening,
  createLog,
  NewsEar,
  SignIn,
  SignOuts,
  SocketAdapter,
  TokenVerifier,
  WallClock,
} from '@samsvar/platform';
import { testRedis, type TestRedis } from '@samsvar/platform/testing';
import { SimulatedTelephony } from '@samsvar/telephony';
import { Redis } from 'ioredis';
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import type { Engine } from '../floor/engine.js';
import { FloorKeeper } from '../floor/floor-keeper.js';
import { FloorStore } from '../floor/floor-store.js';
import { letterId } from '../floor/desk-message.js';
import { DeskTelephones } from './desk-telephones.js';
import { FloorLines } from './floor-lines.js';
import { GatewayModule } from './gateway.module.js';

const origin = 'https://svar.example';
const log = createLog('test', 'silent');
const fjordvest = centreId(uuidv7());
const innlandsro = centreId(uuidv7());
const gulen = municipalityId(uuidv7());
const keys = centreKeys(fjordvest);
const people = {
  mona: { id: personId(uuidv7()), centre: fjordvest, role: 'agent' },
  kari: { id: personId(uuidv7()), centre: fjordvest, role: 'agent' },
  /** May answer, and is not in the plan yet. */
  nils: { id: personId(uuidv7()), centre: fjordvest, role: 'agent' },
  /** Has other work, and may be called. */
  glad: { id: personId(uuidv7()), centre: fjordvest, role: 'agent' },
  /** Runs the day, and answers no calls. */
  siv: { id: personId(uuidv7()), centre: fjordvest, role: 'coordinator' },
  /** Sees figures only. */
  vidar: { id: personId(uuidv7()), centre: fjordvest, role: 'steering' },
  ivar: { id: personId(uuidv7()), centre: innlandsro, role: 'agent' },
  inga: { id: personId(uuidv7()), centre: innlandsro, role: 'coordinator' },
} as const satisfies Record<string, { id: string; centre: CentreId; role: Role }>;
type Name = keyof typeof people;

let redis: TestRedis;
let telephony: SimulatedTelephony;
let gateways: readonly [INestApplication, INestApplication];
let keeper: FloorKeeper;
const open: Desk[] = [];

beforeAll(async () => {
  redis = await testRedis();
  gateways = [await aGateway(redis.url), await aGateway(redis.url)];
});
beforeEach(async () => {
  await redis.client.flushdb();
  await redis.client.set(keys.fence, 0); // there have been owners before
  telephony = new SimulatedTelephony({ timers, callerBook, mayRing: [specialist] });
  keeper = await anOwner();
});
afterEach(async () => {
  for (const desk of open.splice(0)) desk.socket.close();
  await keeper.stop();
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.close();
  await redis.quit();
});

describe('the floor on the desks, by two gateways and one owner', () => {
  it('shows the offer on the desk of whom it is held out to, and bridges after her yes is kept', async () => {
    const mona = await atDesk('mona', 0);
    const kari = await atDesk('kari', 1);
    telephony.place(agentOf(people.mona.id), { does: 'miss' }); // until she says yes at her desk
    expect(await mona.says('presence:set', { presence: 'available' })).toEqual({ done: true });
    const callId = ring();
    const offer = await mona.offered();
    expect(offer).toMatchObject({ callId, municipalityId: gulen, language: 'nn', because: ['longest-idle'] });
    expect(await mona.answers(offer, 'accept')).toEqual({ done: true });
    // In the stream, and not on the floor: her telephone may be up already, and the call be connected.
    const kept = (await redis.client.xrange(keys.changes, '-', '+')).flat(2);
    expect(kept.findLast((text) => text.includes('"isAccepted":true'))).toContain(offer.legId);
    await mona.until(({ call }) => call?.callId === callId && call.state === 'connected');
    expect(mona.gone).toEqual([{ seq: expect.any(Number), legId: offer.legId, isTaken: true }]);
    await kari.until(({ colleagues }) => colleagues.some(({ is }) => is === 'busy'));
    expect(kari.states.every((state) => state.offer === null && state.call === null)).toBe(true);
    expect(kari.heard.join()).not.toMatch(/offer:/);
  });

  it('takes her through hold, goodbye and wrap-up, one word at a time', async () => {
    const mona = await talking('mona');
    const { callId } = mona.state.call ?? {};
    const asks = [
      ['call:hold', 'held'],
      ['call:resume', 'connected'],
      ['call:hang-up', 'wrap-up'],
    ] as const;
    for (const [word, state] of asks) {
      expect(await mona.says(word, { callId })).toEqual({ done: true });
      expect(mona.state.call).toMatchObject({ callId, state });
    }
    expect(await mona.says('wrap-up:extend', { callId })).toEqual({ done: true });
    expect(await mona.says('wrap-up:extend', { callId })).toEqual({ refused: 'not-now' });
    expect(await mona.says('wrap-up:end', { callId })).toEqual({ done: true });
    expect(mona.state).toMatchObject({ call: null, me: { task: 'idle', presence: 'available' } });
  });

  it('puts the caller through, and takes her telephone up at once when she fetches the call back', async () => {
    const mona = await talking('mona');
    telephony.place(agentOf(people.mona.id), { does: 'miss' }); // from now on by her desk alone
    telephony.placeParty(specialist, { does: 'answer', after: 10 });
    const { callId } = mona.state.call ?? {};
    const to = { kind: 'specialist', ref: uuidv7(), municipalityId: gulen };
    expect(await mona.says('call:put-through', { callId, to })).toEqual({ done: true });
    await mona.until(({ handedOn }) => handedOn.some(({ isUp }) => isUp));
    expect(await mona.says('call:fetch-back', { callId })).toEqual({ done: true });
    await mona.until(({ call }) => call?.callId === callId && call?.state === 'connected');
  });

  it('tells everybody who waits, and for how long, but no number and no reference', async () => {
    const kari = await atDesk('kari', 1);
    const callId = ring();
    const { queue } = await kari.until((state) => state.queue.some(({ waiting }) => waiting === 1));
    expect(queue).toEqual([{ municipalityId: gulen, waiting: 1, longestSince: expect.any(Number) }]);
    const told = JSON.stringify(kari.states);
    expect(told).not.toContain(citizen.number);
    expect(told).not.toContain('someone');
    expect(told).not.toContain(callId); // the queue is nobody's call yet
  });

  it('shows both desks of one person the same, and who set her presence', async () => {
    const here = await atDesk('mona', 0);
    const there = await atDesk('mona', 1);
    await here.says('presence:set', { presence: 'pause' });
    const state = await there.until(({ me }) => me?.presence === 'pause');
    expect(state.me?.presenceBy).toEqual({ who: 'agent' });
    expect({ ...state, seq: 0 }).toEqual({ ...here.state, seq: 0 });
  });

  it('keeps the call of somebody whose desk is gone, and shows it when she is back', async () => {
    const mona = await talking('mona');
    const { call, me } = mona.state;
    mona.socket.close();
    const back = await atDesk('mona', 1);
    expect(back.state).toMatchObject({ seq: 1, call, me });
  });
});

describe('a word said to the floor', () => {
  it('is taken once, however often and wherever it is said, and answered alike', async () => {
    const here = await atDesk('mona', 0);
    const there = await atDesk('mona', 1);
    const id = uuidv7();
    const both = await Promise.all([here, there].map((desk) => desk.says('presence:set', { presence: 'pause' }, id)));
    expect(both).toEqual([{ done: true }, { done: true }]);
    await here.says('presence:set', { presence: 'available' });
    expect(await there.says('presence:set', { presence: 'pause' }, id)).toEqual({ done: true });
    expect(there.state.me?.presence).toBe('available');
    expect(await timesKept(letterId(agentOf(people.mona.id), id))).toBe(1);
    expect(await redis.client.xlen(keys.inbox)).toBe(0);
  });

  it('is taken once when the owner loses the floor between reading and keeping it', async () => {
    const mona = await atDesk('mona', 0);
    await redis.client.set(keys.lease, '9:another', 'PX', 400);
    const id = uuidv7();
    expect(await mona.says('presence:set', { presence: 'pause' }, id)).toEqual({ done: true });
    expect(await mona.says('presence:set', { presence: 'pause' }, id)).toEqual({ done: true });
    expect(await timesKept(letterId(agentOf(people.mona.id), id))).toBe(1);
  });

  it('that the last owner took is not taken again by the next', async () => {
    const mona = await atDesk('mona', 0);
    const id = uuidv7();
    await mona.says('presence:set', { presence: 'pause' }, id);
    await mona.says('presence:set', { presence: 'available' });
    await keeper.stop();
    keeper = await anOwner({ hasPlan: true });
    expect(await mona.says('presence:set', { presence: 'pause' }, id)).toEqual({ done: true });
    expect(mona.state.me?.presence).toBe('available');
    expect(await timesKept(letterId(agentOf(people.mona.id), id))).toBe(1);
  });

  it('waits for an owner, and is not obeyed when it has waited for a minute', async () => {
    const kari = await atDesk('kari', 1);
    await keeper.stop();
    const word = {
      type: 'presence-changed',
      agentId: agentOf(people.mona.id),
      presence: 'pause',
      by: { who: 'agent' },
    };
    const stale = {
      id: letterId(agentOf(people.mona.id), uuidv7()),
      sentAt: later(timers.now(), -minutes(1) - 1),
      word,
    };
    await redis.client.xadd(keys.inbox, '*', 'letter', JSON.stringify(stale));
    await redis.client.xadd(keys.inbox, '*', 'letter', 'not a letter');
    const waiting = kari.says('presence:set', { presence: 'counter' });
    keeper = await anOwner({ hasPlan: true });
    expect(await waiting).toEqual({ done: true });
    expect(await timesKept(stale.id)).toBe(0);
    expect(await redis.client.xlen(keys.inbox)).toBe(0);
    expect(JSON.stringify(await redis.client.xrange(keys.changes, '-', '+'))).toContain('too-late');
  });

  it('about another’s offer, or one that is over, does nothing, and says so', async () => {
    const mona = await atDesk('mona', 0);
    const kari = await atDesk('kari', 1);
    telephony.place(agentOf(people.mona.id), { does: 'miss' });
    await mona.says('presence:set', { presence: 'available' });
    ring();
    const offer = await mona.offered();
    expect(await kari.answers(offer, 'accept')).toEqual({ refused: 'not-now' });
    expect(await mona.answers(offer, 'decline')).toEqual({ done: true });
    expect(await mona.answers(offer, 'accept')).toEqual({ refused: 'not-now' });
    expect(mona.gone).toEqual([{ seq: expect.any(Number), legId: offer.legId, isTaken: false }]);
  });

  it('of somebody who is not in the plan does nothing, and says so', async () => {
    const nils = await atDesk('nils', 0);
    expect(nils.state).toMatchObject({ me: null, queue: [], colleagues: [] });
    expect(await nils.says('presence:set', { presence: 'available' })).toEqual({ refused: 'not-on-floor' });
  });

  it('of another centre reaches nothing: a call there is as absent as one that never was', async () => {
    const mona = await talking('mona');
    const { callId } = mona.state.call ?? {};
    const ivar = await atDesk('ivar', 1);
    expect(ivar.state).toEqual({ seq: 1, centreId: innlandsro, isCurrent: true, ...nothing });
    const words = ['call:hold', 'call:hang-up', 'wrap-up:end'] as const;
    for (const word of words) {
      const [theirs, none] = [await ivar.says(word, { callId }), await ivar.says(word, { callId: 'c1' })];
      expect([theirs, none]).toEqual([{ refused: 'absent' }, { refused: 'absent' }]);
    }
    expect(mona.state.call).toMatchObject({ state: 'connected' });
    expect(ivar.states).toHaveLength(1);
  });

  it('of somebody who answers no calls is not permitted', async () => {
    const vidar = await connected('vidar', 0);
    expect(await vidar.says('presence:set', { presence: 'available' })).toEqual({ refused: 'not-permitted' });
    expect(await vidar.socket.emitWithAck('desk:resync', {})).toEqual({ refused: 'not-permitted' });
    expect(vidar.states).toEqual([]);
    const siv = await atDesk('siv', 1);
    expect(await siv.says('presence:set', { presence: 'available' })).toEqual({ refused: 'not-permitted' });
  });

  it.each<[string, string, unknown]>([
    ['nothing', 'presence:set', undefined],
    ['a list', 'presence:set', []],
    ['no id', 'presence:set', { presence: 'pause' }],
    ['an id that is no UUID', 'presence:set', { id: '1', presence: 'pause' }],
    ['a presence that is none', 'presence:set', { id: uuidv7(), presence: 'asleep' }],
    ['somebody else’s name', 'presence:set', { id: uuidv7(), presence: 'pause', agentId: people.kari.id }],
    ['another centre', 'presence:set', { id: uuidv7(), presence: 'pause', centreId: innlandsro }],
    ['text for a call', 'call:hold', { id: uuidv7(), callId: 'ring 54001010 to Ola' }],
    [
      'a number to ring',
      'call:put-through',
      { id: uuidv7(), callId: 'c', to: { kind: 'specialist', ref: '+4754001010' } },
    ],
    ['nobody to ring', 'call:consult', { id: uuidv7(), callId: 'c', to: null }],
    ['a list to ring', 'call:consult', { id: uuidv7(), callId: 'c', to: [] }],
  ])('with %s is not understood, and reaches nobody', async (_, word, body) => {
    const mona = await atDesk('mona', 0);
    expect(await mona.socket.emitWithAck(word, body)).toEqual({ refused: 'invalid' });
    expect(await redis.client.xlen(keys.inbox)).toBe(0);
    expect(mona.state.me?.presence).toBe('off');
  });

  it('after word after word is too many, and then closes the line', async () => {
    const mona = await atDesk('mona', 0);
    const closed = new Promise((resolve) => mona.socket.once('disconnect', resolve));
    const answers: unknown[] = [];
    for (let word = 0; word < 300; word++)
      mona.socket.emit('desk:resync', {}, (answer: unknown) => answers.push(answer));
    await closed;
    expect(answers.filter((answer) => JSON.stringify(answer).includes('too-many')).length).toBeGreaterThan(100);
  });
});

describe('reinforcement [D04]', () => {
  it('is asked on the desk of who may be called, comes at a word, and gets a call at once', async () => {
    const siv = await atDesk('siv', 0);
    const glad = await atDesk('glad', 1);
    expect(glad.state).toMatchObject({ me: { onDuty: 'off' }, callOut: null, lead: null });
    expect(siv.state).toMatchObject({ me: null, lead: { callable: 1, wanted: 0, isSwitchedOn: false } });
    expect(siv.state.lead?.next).toMatchObject([{ personId: people.glad.id, came: 0 }]);
    expect(await siv.says('reinforcement:call', {})).toEqual({ done: true });
    const { callOut } = await glad.until((state) => state.callOut !== null);
    expect((callOut?.until ?? 0) - (callOut?.askedAt ?? 0)).toBe(60_000);
    expect(callOut?.why).toBe('by-hand');
    const asked = await siv.until(({ lead }) => callOutIn(lead, 'glad')?.is === 'asked');
    expect(asked.lead).toMatchObject({ wanted: 1, callable: 0, next: [] });
    expect(callOutIn(asked.lead, 'glad')).toMatchObject({ until: callOut?.until });

    telephony.place(agentOf(people.glad.id), { does: 'miss' }); // until she says yes at her desk
    const callId = ring();
    expect(await glad.says('call-out:answer', { askedAt: callOut?.askedAt, answer: 'accept' })).toEqual({ done: true });
    const offer = await glad.offered();
    expect(offer).toMatchObject({ callId, because: ['called-out', 'longest-idle'] });
    expect(glad.state).toMatchObject({ me: { onDuty: 'called-out', presence: 'available' }, callOut: null });
    const here = await siv.until(({ lead }) => callOutIn(lead, 'glad')?.is === 'here');
    expect(here.lead?.wanted).toBe(0);
    expect(here.queue).toEqual([{ municipalityId: gulen, waiting: 1, longestSince: expect.any(Number) }]);

    expect(await glad.answers(offer, 'pass-on')).toEqual({ done: true });
    expect(await siv.says('reinforcement:release', { personId: people.glad.id })).toEqual({ done: true });
    const { me } = await glad.until((state) => state.me?.onDuty === 'off');
    expect(me).toMatchObject({ presence: 'off', presenceBy: { who: 'system', why: 'released' } });
    await siv.until(({ lead }) => callOutIn(lead, 'glad')?.is === 'let-be');
    expect(await siv.says('reinforcement:release', { personId: people.glad.id })).toEqual({ refused: 'not-now' });
  });

  it('that cannot come says so once, and the coordinator sees it; an old ask is not answered', async () => {
    const siv = await atDesk('siv', 1);
    const glad = await atDesk('glad', 0);
    expect(await siv.says('reinforcement:switch', { isOn: true })).toEqual({ done: true });
    expect(await siv.says('reinforcement:switch', { isOn: true })).toEqual({ done: true });
    const { callOut } = await glad.until((state) => state.callOut !== null);
    expect(callOut?.why).toBe('incident');
    const { askedAt } = callOut ?? {};
    const no = { askedAt, answer: 'decline' };
    expect(await glad.says('call-out:answer', { ...no, askedAt: (askedAt ?? 0) - 1 })).toEqual({ refused: 'not-now' });
    expect(await glad.says('call-out:answer', no)).toEqual({ done: true });
    expect(await glad.says('call-out:answer', { ...no, answer: 'accept' })).toEqual({ refused: 'not-now' });
    const { lead } = await siv.until((state) => callOutIn(state.lead, 'glad')?.is === 'let-be');
    expect(callOutIn(lead, 'glad')).toMatchObject({ after: 'declined' });
    expect(lead?.isSwitchedOn).toBe(true);
    expect(await siv.says('reinforcement:release', { personId: null })).toEqual({ done: true });
    await siv.until((state) => state.lead?.isSwitchedOn === false);
    expect(await glad.says('call-out:answer', { askedAt: 1, answer: 'accept' })).toEqual({ refused: 'not-now' });
  });

  it('is shown again, with its clock, to a desk that comes while it is asked', async () => {
    const siv = await atDesk('siv', 0);
    await siv.says('reinforcement:call', {});
    const { callOut } = await (await atDesk('glad', 1)).until((state) => state.callOut !== null);
    const another = await atDesk('siv', 1);
    expect(callOutIn(another.state.lead, 'glad')).toMatchObject({ is: 'asked', until: callOut?.until });
    const shown = (await another.socket.emitWithAck('desk:resync', {})) as DeskState;
    expect(shown.lead).toEqual(another.state.lead);
    expect(JSON.stringify(shown)).not.toMatch(/someone/);
  });

  it('is the coordinator’s to call: an agent’s word, and one of another centre, do nothing', async () => {
    const mona = await atDesk('mona', 0);
    const inga = await atDesk('inga', 1);
    const words: [string, object][] = [
      ['reinforcement:call', {}],
      ['reinforcement:switch', { isOn: true }],
      ['reinforcement:release', { personId: null }],
      ['presence:set-for', { personId: people.kari.id, presence: 'away', why: 'as-agreed' }],
    ];
    for (const [word, about] of words) expect(await mona.says(word, about)).toEqual({ refused: 'not-permitted' });
    expect(await inga.says('call-out:answer', { askedAt: 1, answer: 'accept' })).toEqual({ refused: 'not-permitted' });
    for (const personId of [people.kari.id, uuidv7()]) {
      const about = { personId, presence: 'away', why: 'as-agreed' };
      expect(await inga.says('presence:set-for', about)).toEqual({ refused: 'absent' });
      expect(await inga.says('reinforcement:release', { personId })).toEqual({ refused: 'absent' });
    }
    expect(JSON.stringify(inga.states)).not.toContain(people.kari.id);
    expect(mona.state.lead).toBeNull();
  });
});

it('whose phone shift has begun without them is on the coordinator’s desk until they come, and on nobody else’s', async () => {
  await keeper.stop();
  await redis.client.flushdb();
  await redis.client.set(keys.fence, 0);
  const plan = thePlan();
  keeper = await anOwner({ plan: { ...plan, policies: { ...defaultPolicies, missingAfter: 100 } } });
  const [siv, mona, inga] = [await atDesk('siv', 0), await atDesk('mona', 1), await atDesk('inga', 0)];
  const missing = (desk: Desk) => desk.state.lead?.missing ?? [];
  await siv.until(() => missing(siv).length === 2);
  const known = { home: gulen, since: expect.any(Number) as number };
  const [one, other] = [people.mona.id, people.kari.id].sort();
  expect(missing(siv)).toEqual([one, other].map((id) => ({ personId: id, ...known })));
  expect(await mona.says('presence:set', { presence: 'available' })).toEqual({ done: true });
  await siv.until(() => missing(siv).length === 1);
  expect(missing(siv)).toEqual([{ personId: people.kari.id, ...known }]);
  expect(mona.states.every(({ lead }) => lead === null)).toBe(true);
  expect(missing(inga)).toEqual([]);
});

describe('the coordinator’s word on somebody’s presence', () => {
  it('stands on that person’s desk with who said it and why, and the person’s own word stands after it', async () => {
    const siv = await atDesk('siv', 0);
    const mona = await atDesk('mona', 1);
    const about = { personId: people.mona.id, presence: 'away', why: 'not-at-desk' };
    expect(await siv.says('presence:set-for', about)).toEqual({ done: true });
    const { me } = await mona.until((state) => state.me?.presence === 'away');
    expect(me?.presenceBy).toEqual({ who: 'coordinator', personId: people.siv.id, why: 'not-at-desk' });
    expect(await mona.says('presence:set', { presence: 'available' })).toEqual({ done: true });
    const { lead } = await siv.until((state) => presenceIn(state.lead, 'mona') === 'available');
    expect(lead?.people.map(({ personId }) => personId).sort()).toEqual([people.mona.id, people.kari.id].sort());
  });

  it.each<[string, string, object]>([
    ['a reason of the coordinator’s own wording', 'presence:set-for', { why: 'sick with Ola, 54001010' }],
    ['no reason', 'presence:set-for', { why: undefined }],
    ['a presence that is none', 'presence:set-for', { presence: 'asleep' }],
    ['a text for a person', 'presence:set-for', { personId: 'Ola Nordmann' }],
    ['several persons', 'presence:set-for', { personId: [people.mona.id] }],
    ['somebody else’s name under it', 'presence:set-for', { by: people.kari.id }],
    ['a switch that is no switch', 'reinforcement:switch', { isOn: 'yes' }],
    ['somebody chosen to be called', 'reinforcement:call', { personId: people.glad.id }],
    ['nobody said', 'reinforcement:release', {}],
  ])('with %s is not understood, and reaches nobody', async (_, word, about) => {
    const siv = await atDesk('siv', 0);
    const whole = { personId: people.mona.id, presence: 'away', why: 'as-agreed' };
    const body = word === 'presence:set-for' ? { ...whole, ...about } : about;
    expect(await siv.says(word, body)).toEqual({ refused: 'invalid' });
    expect(await redis.client.xlen(keys.inbox)).toBe(0);
  });
});

describe('a desk or a gateway that missed something', () => {
  it('asks, and is shown the whole as it is', async () => {
    const mona = await atDesk('mona', 0);
    await mona.says('presence:set', { presence: 'pause' });
    mona.states.length = 0; // as if it had not come
    expect(mona.seqs()).toEqual([...mona.seqs()].map((_, place) => place + 1));
    const shown = (await mona.socket.emitWithAck('desk:resync', {})) as DeskState;
    expect(shown).toMatchObject({ seq: mona.seqs().at(-1), me: { presence: 'pause' } });
  });

  it('reads the floor anew after a gap in the changes', async () => {
    const mona = await atDesk('mona', 0);
    const missed = { commit: 'z', previous: 'y', set: {}, drop: [`agent:${people.mona.id}`] };
    await redis.client.xadd(keys.changes, '*', 'changed', JSON.stringify(missed));
    expect(await mona.says('presence:set', { presence: 'pause' })).toEqual({ done: true });
    expect(mona.state).toMatchObject({ isCurrent: true, me: { presence: 'pause' } });
    expect(mona.states.every(({ me }) => me !== null)).toBe(true);
  });
});

it('says of every event what it permits', () => {
  for (const gateway of gateways) expect(() => assertEveryDoorIsGuarded(gateway)).not.toThrow();
});

const noDesk = { me: null, offer: null, callOut: null, call: null, handedOn: [], queue: [], colleagues: [] };
const nothing = { ...noDesk, lead: null };

const personIn = (lead: DeskLead | null, who: Name) => lead?.people.find(({ personId }) => personId === people[who].id);
const callOutIn = (lead: DeskLead | null, who: Name) => personIn(lead, who)?.callOut ?? undefined;
const presenceIn = (lead: DeskLead | null, who: Name) => personIn(lead, who)?.presence;

/** What the desk keeps of what it is told. */
class Desk {
  readonly states: DeskState[] = [];
  readonly heard: string[] = [];
  readonly gone: unknown[] = [];
  private readonly told: number[] = [];
  private changed: () => void = () => undefined;

  constructor(readonly socket: Socket) {
    socket.onAny((event: string, said: { seq: number }) => {
      this.heard.push(event);
      this.told.push(said.seq);
      if (event === 'desk:state') this.states.push(said as DeskState);
      if (event === 'offer:gone') this.gone.push(said);
      this.changed();
    });
  }

  get state(): DeskState {
    const last = this.states.at(-1);
    if (!last) throw new Error('nothing was shown');
    return last;
  }

  seqs = (): readonly number[] => this.told;

  async until(holds: (state: DeskState) => boolean): Promise<DeskState> {
    while (this.states.length === 0 || !holds(this.state)) {
      await new Promise<void>((resolve) => (this.changed = resolve));
    }
    return this.state;
  }

  async offered(): Promise<DeskOffer> {
    const { offer } = await this.until((state) => state.offer !== null);
    if (!offer) throw new Error('it is gone');
    return offer;
  }

  says = (word: string, about: object, id: string = uuidv7()) =>
    this.socket.emitWithAck(word, { id, ...about }) as Promise<FloorAnswer>;

  answers = ({ callId, legId }: DeskOffer, answer: string) => this.says('offer:answer', { callId, legId, answer });
}

async function connected(who: Name, at: 0 | 1): Promise<Desk> {
  const socket = io(await gateways[at].getUrl(), {
    path: deskPath,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token: who },
    extraHeaders: { origin },
  });
  const desk = new Desk(socket);
  open.push(desk);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return desk;
}

/** Sees the floor: its plan, when it is the floor of Fjordvest. */
async function atDesk(who: Name, at: 0 | 1): Promise<Desk> {
  const desk = await connected(who, at);
  await desk.until(() => true);
  return desk;
}

async function talking(who: Name): Promise<Desk> {
  const desk = await atDesk(who, 0);
  telephony.place(agentOf(people[who].id), { does: 'answer', after: 10 });
  await desk.says('presence:set', { presence: 'available' });
  ring();
  await desk.until(({ call }) => call?.state === 'connected');
  return desk;
}

const callerBook = () => ({ callerRef: 'someone', isInternal: false });
/** Whoever a caller is put through to. */
const specialist = '+4759000001';
const citizen = { dialled: '57000000', number: '+4700000001', patience: minutes(5), talk: minutes(5) };
const ring = (): CallId => telephony.ring(citizen);

const timers = {
  now: () => instant(Date.now()),
  after: (wait: number, work: () => void) => void setTimeout(work, wait).unref(),
};

/** How often the event lies in the journal. */
async function timesKept(id: string): Promise<number> {
  const entries = await redis.client.xrange(keys.journal, '-', '+');
  return entries.flatMap(([, fields]) => fields.join().split(`"id":"${id}"`).slice(1)).length;
}

/** A process that routes the calls of Fjordvest. */
async function anOwner({ hasPlan = false, plan = thePlan() } = {}): Promise<FloorKeeper> {
  let owning: (engine: Engine) => void = () => undefined;
  const owned = new Promise<Engine>((resolve) => (owning = resolve));
  const owner = new FloorKeeper({
    centre: fjordvest,
    store: new FloorStore(redis.client, keys),
    openLine: () => telephony,
    directory: {
      soundsOf: () => [],
      musicOf: noNumber,
      numberOf: () => specialist,
      callerNumberOf: noNumber,
      shownOn: noNumber,
    },
    now: timers.now,
    monotonic: () => performance.now(),
    newId: uuidv7,
    committed: () => undefined,
    faulted: (_event, why) => {
      throw why;
    },
    owning,
    ended: () => undefined,
  });
  owner.start();
  const engine = await owned;
  if (!hasPlan) await engine.tell({ type: 'plan-published', plan });
  return owner;
}

function thePlan(): Plan {
  const today = { from: later(timers.now(), -hours(1)), to: later(timers.now(), hours(1)) };
  const id = lineId(uuidv7());
  const line = { id, municipalityId: gulen, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 };
  const known = { home: gulen, answersFor: [gulen], languages: ['nn'] };
  const onDuty = { ...known, duties: [{ ...today, kind: 'phone' as const }], callOut: null };
  const agents = [
    ...[people.mona, people.kari].map((person) => ({ id: agentOf(person.id), ...onDuty })),
    { id: agentOf(people.glad.id), ...known, duties: [], callOut: { recent: 0, homeBalance: 0 } },
  ];
  return {
    centreId: fjordvest,
    version: 1,
    policyVersion: 1,
    policies: defaultPolicies,
    lineOf: { [citizen.dialled]: id },
    lines: { [id]: { ...line, openings: [today], holidays: [], emergency: null, incidentId: null, duty: null } },
    agents: Object.fromEntries(agents.map((agent) => [agent.id, agent])),
  };
}

/** A token is the name of who holds it. */
class SpokenTokens extends TokenVerifier {
  override verify(bearer: string): ReturnType<TokenVerifier['verify']> {
    if (!(bearer in people)) return Promise.resolve(refuse('token-invalid'));
    const { role } = people[bearer as Name];
    const session = { id: bearer, since: timers.now() };
    const expiresAt = later(session.since, hours(1));
    return Promise.resolve({ subject: bearer, name: bearer, roles: [role], expiresAt, session });
  }
}

class KnownPeople extends Actors {
  override find({ subject }: { subject: string }): Promise<Actor | undefined> {
    const { id, centre, role } = people[subject as Name];
    const grants = [{ role, centreId: centre, municipalityId: null, unitId: null }];
    return Promise.resolve({ subject, personId: id, name: subject, grants });
  }
}

/** One process's worth of gateway. */
async function aGateway(url: string): Promise<INestApplication> {
  const listening = () => connectListening(url, log);
  const [own, between] = [new Redis(url), new Redis(url, { maxRetriesPerRequest: null })];
  const ports = [
    { provide: TokenVerifier, useClass: SpokenTokens },
    { provide: Actors, useClass: KnownPeople },
    { provide: Clock, useClass: WallClock },
    { provide: NewsEar, useValue: new NewsEar(listening) },
    { provide: FloorLines, useValue: new FloorLines(own, listening) },
    { provide: DeskTelephones, useValue: undefined },
    SignOuts,
    SignIn,
  ];
  class House {}
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, { module: House, global: true, providers: ports, exports: ports }, GatewayModule],
  }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  app.useWebSocketAdapter(new SocketAdapter(app, origin, between));
  await app.listen(0, '127.0.0.1');
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    for (const connection of [own, between]) connection.disconnect();
  };
  return app;
}

const noNumber = () => undefined;
