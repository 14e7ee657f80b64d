import { callId, instant, legId, type CallId } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import type { AriAnswer, AriClient } from './ari-client.js';
import { AriEars } from './ari-ears.js';
import { AriLine } from './ari-line.js';
import { AriResync } from './ari-resync.js';
import { FallbackCallers } from './fallback-callers.js';
import { FallbackPast } from './fallback-past.js';
import { channelOfLeg } from './legs-in-asterisk.js';

const app = 'fjordvest';
const now = instant(1_000);
const leg = { kind: 'device', callId: callId('a-call'), legId: legId(callId('a-call'), 1) } as const;

describe('after a gap in contact', () => {
  it('does not take for gone the telephone that began to ring while the lists were asked for', async () => {
    const { line, told, resync } = aLine({ whenListed: () => (line.legs.expect(leg), line.legs.there(leg.legId)) });
    (await resync.look(now))?.();
    expect(told.map(({ type }) => type)).toEqual(['line-resynced']);
  });

  it('nor the one that is about to ring and has no channel yet', async () => {
    const { line, told, resync } = aLine();
    line.legs.expect(leg);
    (await resync.look(now))?.();
    expect(told.map(({ type }) => type)).toEqual(['line-resynced']);
  });

  it('says of the one that rang before and is in no list only that it does not live: that is no failure of hers', async () => {
    const { line, told, resync } = aLine();
    line.legs.expect(leg);
    line.legs.there(leg.legId);
    (await resync.look(now))?.();
    expect(told).toMatchObject([{ type: 'line-resynced', legIds: [] }]);
  });

  it('tells the end of a caller who waited in the fallback and is in no list', async () => {
    const { line, told, resync } = aLine();
    line.foundInFallback(waiting, now);
    (await resync.look(now))?.();
    expect(told).toMatchObject([
      { type: 'fallback-queued', endedAt: null },
      { type: 'fallback-queued', endedAt: now },
      { type: 'line-resynced', callIds: [] },
    ]);
  });

  it('says last who talks through the fallback: whose earlier call is over is known only then', async () => {
    const { told, resync } = aLine({ others: [waiting, blid], inTalk: [waiting.id, blid.id] });
    (await resync.look(now))?.();
    expect(told.map(({ type }) => type)).toEqual([
      ...['device-reachable', 'fallback-queued', 'fallback-answered', 'device-reachable', 'line-resynced'],
    ]);
    expect(told.at(-1)).toMatchObject({ fallbackTalks: [{ callId: waiting.id, agentId: 'blid' }] });
  });

  it('knows everybody in the fallback before it says with whom one of them talks', async () => {
    const younger = { ...waiting, id: 'younger', creationtime: '2026-11-22T10:00:01Z' };
    const { told, resync } = aLine({ others: [waiting, younger, blid], inTalk: [waiting.id, blid.id] });
    (await resync.look(now))?.();
    const about = told.flatMap((event) => ('callId' in event ? [`${event.type} ${event.callId}`] : []));
    expect(about).toEqual(['fallback-queued waits', 'fallback-queued younger', 'fallback-answered waits']);
  });

  it('says first whose telephone the queue rings: nobody else is to ring it', async () => {
    const { line, told, resync } = aLine({ others: [waiting, blid, hasCome] });
    (await resync.look(now))?.();
    const ringing = { type: 'device-reachable', agentId: 'blid', isReachable: false };
    expect(told).toMatchObject([
      ringing,
      ...[{ type: 'fallback-queued' }, { type: 'call-arrived' }, { type: 'line-resynced' }],
    ]);
    line.telephones.gone(blid.id, now);
    expect(told.at(-1)).toMatchObject({ ...ringing, isReachable: true });
  });

  it('has in the fallback still whom its queue just gave back, and no router took yet', async () => {
    const back = { ...justCome, channelvars: { CENTRE: app, FALLBACK: 'back' } };
    const { told, resync } = aLine({ others: [back] });
    (await resync.look(now))?.();
    expect(told).toMatchObject([{ type: 'fallback-queued', endedAt: null }, { callIds: [back.id] }]);
  });

  it('does not take for one in the fallback who waits a moment for a router, in the dialplan’s hands', async () => {
    const { told, resync } = aLine({ others: [justCome] });
    (await resync.look(now))?.();
    expect(told).toMatchObject([{ type: 'line-resynced', callIds: [] }]);
  });

  it('does not tell anew of a caller who came in meanwhile and has been told of', async () => {
    const { told, resync } = aLine({ others: [hasCome] });
    const tell = await resync.look(now);
    tell?.(new Set([hasCome.id]));
    expect(told.map(({ type }) => type)).toEqual(['line-resynced']);
    tell?.();
    expect(told.map(({ type }) => type)).toEqual(['line-resynced', 'call-arrived', 'line-resynced']);
  });

  it('says before their ends that Asterisk went down with them, which they would else have said goodbye to', async () => {
    const { line, told, resync, restart } = aLine();
    (await resync.look(now))?.();
    line.found(hasCome, ['caller', '57000000'], [], now);
    line.legs.up({ id: channelOfLeg(app, leg), name: blid.name }, now);
    const from = told.length;
    restart();
    (await resync.look(instant(2_000)))?.();
    expect(told.slice(from)).toMatchObject([
      { type: 'line-resynced', callIds: [], isRestarted: true },
      { type: 'call-ended' },
      { type: 'device-lost' },
      { type: 'line-resynced', callIds: [], isRestarted: true },
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  it('does not take down with it whoever came in to the new one while the lists were asked for', async () => {
    const around = { whenListed: () => undefined as void };
    const { line, told, resync, restart } = aLine({ whenListed: () => around.whenListed() });
    (await resync.look(now))?.();
    line.found(waitedBefore, ['caller', '57000000'], [], now);
    const from = told.length;
    restart();
    around.whenListed = () => line.found(hasCome, ['caller', '57000000'], [], instant(2_000));
    (await resync.look(instant(2_000)))?.();
    const resynced = told.slice(from).filter(({ type }) => type === 'line-resynced');
    expect(resynced).toMatchObject([
      { callIds: [hasCome.id], isRestarted: true },
      { callIds: [hasCome.id], isRestarted: true },
    ]);
  });

  it('says at first since when Asterisk has been up, not knowing whether that is since it was spoken with last', async () => {
    const { told, resync } = aLine();
    (await resync.look(now))?.();
    (await resync.look(now))?.();
    expect(told).toMatchObject([{ isRestarted: false, startedAt: Date.parse(up) }, { isRestarted: false }]);
    expect(told[1]).not.toHaveProperty('startedAt');
  });

  it('takes for a goodbye that a telephone is put down which was found in conversation', async () => {
    const channel = channelOfLeg(app, leg);
    const { line, told, resync } = aLine({ talking: channel });
    (await resync.look(now))?.();
    line.gone(channel, 16, now);
    expect(told.at(-1)).toMatchObject({ type: 'device-lost', cause: 'hung-up' });
  });

  it('takes away the conversation of nobody, which a former owner did not come to', async () => {
    const { tidied, resync } = aLine({ left: ['talk-long-gone', 'consult-long-gone', 'hold-fjordvest'] });
    (await resync.look(now))?.();
    expect(tidied).toEqual(['long-gone', 'long-gone']);
  });
});

const up = '2026-11-22T09:00:00Z';

const waiting = {
  ...{ id: 'waits', name: 'PJSIP/trunk-00000001', state: 'Up', creationtime: '2026-11-22T10:00:00Z' },
  ...{ caller: { number: '', name: '' }, channelvars: { CENTRE: app, FALLBACK: 'in' } },
  dialplan: { exten: '57000000', app_name: 'Queue', app_data: app },
};

const blid = { ...waiting, id: 'some-telephone', name: 'PJSIP/blid-00000002', channelvars: {} };

const justCome = {
  ...waiting,
  id: 'just-come',
  channelvars: { CENTRE: app },
  dialplan: { exten: '57000000', app_name: 'Wait', app_data: '0.05' },
};
const hasCome = { ...waiting, id: 'has-come', dialplan: { exten: '57000000', app_name: 'Stasis', app_data: `${app},caller,57000000,` } }; // prettier-ignore

const waitedBefore = { ...hasCome, id: 'waited-before' };

/** A line to an Asterisk in which nobody lives, or one agent's telephone in a conversation. */
type Around = { readonly whenListed?: () => void; readonly talking?: string; readonly left?: readonly string[]; readonly others?: readonly object[]; readonly inTalk?: readonly string[] }; // prettier-ignore

function aLine({ whenListed = () => {}, talking, left = [], others = [], inTalk = [] }: Around = {}) {
  const tidied: CallId[] = [];
  const told: TelephoneEvent[] = [];
  const channel = { id: talking, name: 'PJSIP/venleg-00000001', state: 'Up', creationtime: '2026-11-22T10:00:00Z' };
  const dialplan = { exten: '', app_name: 'Stasis', app_data: '' };
  const bodies: Record<string, unknown> = {
    '/asterisk/info': { status: { startup_time: up } },
    '/channels': [...others, ...(talking ? [{ ...channel, caller: {}, channelvars: {}, dialplan }] : [])],
    '/bridges': [
      ...(talking ? [{ id: 'talk', creationtime: channel.creationtime, channels: [talking] }] : []),
      ...(inTalk.length > 0 ? [{ id: 'queue', creationtime: channel.creationtime, channels: inTalk }] : []),
      ...left.map((id) => ({ id, creationtime: channel.creationtime, channels: [] })),
    ],
    '/endpoints/PJSIP': [],
  };
  const ask = (_method: string, path: string): Promise<AriAnswer> => {
    if (path === '/channels') whenListed();
    return Promise.resolve({ status: 200, body: bodies[path] });
  };
  const tell = (event: TelephoneEvent) => void told.push(event);
  const book = () => ({ callerRef: 'some-caller', isInternal: false });
  const nothing = () => undefined;
  const past = new FallbackPast({ ask: () => Promise.resolve([]) }, app, book, tell);
  const line = new AriLine(app, book, tell, new FallbackCallers(app, book, tell, tell), nothing, nothing);
  const tidy = (call: CallId) => void tidied.push(call);
  const client = { address: { app }, ask } as unknown as AriClient;
  const resync = new AriResync(client, new AriEars(client), line, past, tell, tidy, nothing);
  const restart = () => (bodies['/asterisk/info'] = { status: { startup_time: '2026-11-22T11:00:00Z' } });
  return { line, told, tidied, resync, restart };
}
