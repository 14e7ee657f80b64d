import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineSounds } from '@samsvar/contracts';
import { instant, type PutThroughTo } from '@samsvar/core';
import { testPbx, tone, wav, type CitizenPhone } from '@samsvar/telephony/testing';
import { eventually } from './eventually.js';
import { gulen, osteroy, routedCentre, type RoutedCentre } from './routed-centre.js';

/* Each recording is a tone of its own height, and what a citizen hears is decoded from the packets that came. */
const recordings = { gulenNn: 440, gulenEn: 660, gulenClosed: 880, osteroyNn: 1_100, incident: 1_320 };
const ownVoice = 2_000;

let centre: RoutedCentre;
let gulenLine: string;
let osteroyLine: string;

beforeAll(async () => {
  centre = await routedCentre('heard');
  gulenLine = centre.world.dialled;
  osteroyLine = await centre.world.anotherNumber();
  for (const [name, hz] of Object.entries(recordings)) await record(name, hz);
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

describe('who rings hears', () => {
  it('the greeting of the municipality that was dialled, and no other', async () => {
    const router = await centre.router();
    await router.open({ lines: bothLines() });
    const [toGulen, toOsteroy] = [await centre.world.phone(), await centre.world.phone({ dialled: osteroyLine })];
    await hears(toGulen, recordings.gulenNn);
    await hears(toOsteroy, recordings.osteroyNn);
    expect(await router.fact('call-arrived', { municipalityId: osteroy })).toMatchObject({ opening: 'open' });
  });

  it('the greeting while a telephone rings, and then herself come back from whoever has answered', async () => {
    const venleg = await centre.world.agent({ answersAfter: 2_000 });
    const router = await centre.router();
    await router.open({ agents: [venleg], lines: bothLines() });
    const citizen = await centre.world.phone({ speaks: ownVoice });
    await hears(citizen, recordings.gulenNn);
    expect(router.of('offer-made')).toHaveLength(1);
    const { callId } = await router.fact('connected');
    await centre.talk(callId, ['citizen', 'device']);
    // The agent's device echoes: heard again, the voice has gone there and back.
    await hears(citizen, ownVoice);
    const [one, other] = await centre.world.sound(callId);
    expect(Math.min(one?.fromThem ?? 0, one?.toThem ?? 0, other?.fromThem ?? 0, other?.toThem ?? 0)).toBeGreaterThan(0);
  });

  it('English after the key for it, and gets whoever speaks it [B09]', async () => {
    const venleg = await centre.world.agent('misses');
    const blid = await centre.world.agent({ answersAfter: 50 });
    const router = await centre.router();
    await router.open({ lines: bothLines() });
    const citizen = await centre.world.phone();
    await hears(citizen, recordings.gulenNn);
    citizen.press('2');
    await hears(citizen, recordings.gulenEn);
    const { callId } = await router.fact('language-chosen', { language: 'en' });
    await router.open({ agents: [venleg, { id: blid, languages: ['nb', 'en'] }], lines: bothLines() });
    expect(await router.fact('connected')).toMatchObject({ callId, agentId: blid });
    await centre.talk(callId, ['citizen', 'device']);
  });

  it('what is going on after the greeting, while an incident is', async () => {
    const router = await centre.router();
    await router.open({ lines: { [gulenLine]: { sounds: gulenSounds(), incidentId: 'landslide' } } });
    const citizen = await centre.world.phone();
    await hears(citizen, recordings.incident);
    expect(await router.fact('call-arrived')).toMatchObject({ incidentId: 'landslide' });
  });
});

describe('outside hours', () => {
  const duty = { kind: 'duty-number', ref: 'duty', municipalityId: gulen } satisfies PutThroughTo;

  it('who rings hears that it is closed, is offered to nobody, and reaches the duty number by its key', async () => {
    const venleg = await centre.world.agent({ answersAfter: 50 });
    const onDuty = await centre.world.citizen({ answersAfter: 100 });
    const router = await centre.router();
    await router.open({ agents: [venleg], lines: closed(), numbers: { duty: onDuty } });
    const citizen = await centre.world.phone({ speaks: ownVoice });
    await hears(citizen, recordings.gulenClosed);
    expect(await router.fact('call-arrived')).toMatchObject({ opening: 'closed' });
    citizen.press('1');
    const { callId } = await router.fact('put-through', { how: 'duty-number' });
    await centre.talk(callId, ['citizen', 'party']);
    await hears(citizen, ownVoice);
    expect(router.of('offer-made')).toEqual([]);
    await citizen.hangUp();
    expect(await router.fact('call-ended')).toMatchObject({ outcome: 'diverted' });
    await centre.nothingLeft([callId]);
  });

  it('a duty number that is busy ends the call, and nobody is left in silence', async () => {
    const busy = await centre.world.citizen({ refuses: 'busy' });
    const router = await centre.router();
    await router.open({ lines: closed(), numbers: { duty: busy } });
    const citizen = await centre.world.phone();
    await hears(citizen, recordings.gulenClosed);
    citizen.press('1');
    expect(await router.fact('call-ended')).toMatchObject({ outcome: 'closed', why: 'duty-number-unanswered' });
    await eventually(() => citizen.end === 'was-hung-up-on', 'goodbye');
  });

  const closed = () => ({ [gulenLine]: { sounds: gulenSounds(), openings: [], duty: { key: '1', to: duty } } });
});

describe('a holiday and the coordinator’s switch', () => {
  it('close the line with words of their own, the switch above the holiday', async () => {
    const span = { from: instant(Date.now() - 1_000), to: instant(Date.now() + 3_600_000) };
    const own = { holiday: { nn: [named('incident')] }, 'emergency-closed': { nn: [named('gulenEn')] } };
    const router = await centre.router();
    await router.open({ lines: { [gulenLine]: { sounds: own, holidays: [span] } } });
    await hears(await centre.world.phone(), recordings.incident);
    const shut = { sounds: own, holidays: [span], emergency: { isOpen: false } };
    await router.open({ lines: { [gulenLine]: shut } });
    await hears(await centre.world.phone(), recordings.gulenEn);
  });
});

describe('a colleague’s own number', () => {
  it('is flagged as internal, a citizen’s is not [D10]', async () => {
    const router = await centre.router();
    await router.open({ ownNumbers: { [gulen]: ['+475778'] } });
    await centre.world.phone({ number: '57781234' });
    await centre.world.phone({ number: '+4757781235' });
    await centre.world.phone({ number: '+4700000000' });
    await eventually(() => router.of('call-arrived').length === 3, 'three calls');
    expect(
      router
        .of('call-arrived')
        .map(({ isInternal }) => isInternal)
        .sort(),
    ).toEqual([false, true, true]);
  });
});

const bothLines = () => ({
  [gulenLine]: { sounds: gulenSounds(), languageKeys: { '2': 'en' } },
  [osteroyLine]: { municipalityId: osteroy, sounds: { greeting: { nn: [named('osteroyNn')] } } },
});

const gulenSounds = (): LineSounds => ({
  greeting: { nn: [named('gulenNn')], en: [named('gulenEn')] },
  closed: { nn: [named('gulenClosed')] },
  incident: { nn: [named('incident')] },
});

const hears = (citizen: CitizenPhone, hz: number) => eventually(() => citizen.hears(hz), `tone of ${hz} Hz`);

const named = (name: keyof typeof recordings) => `heard/${name}`;

async function record(name: string, hz: number) {
  const folder = join(testPbx().recordings, 'heard');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.wav`), wav(tone(hz, 2_000)));
}
