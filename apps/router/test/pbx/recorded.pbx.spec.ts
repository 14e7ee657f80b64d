import { createHash } from 'node:crypto';
import { nameOfRecorded, type LineSounds, type RecordedPurpose } from '@samsvar/contracts';
import { lineId } from '@samsvar/core';
import { migrations } from '@samsvar/api/migrations';
import { TenantDb } from '@samsvar/platform';
import { neighbours, testDatabase, type Neighbours, type TestDatabase } from '@samsvar/platform/testing';
import { testPbx, tone, wav, type CitizenPhone } from '@samsvar/telephony/testing';
import { uuidv7 } from 'uuidv7';
import { soundsIn } from '../../src/recordings/keep-recordings.js';
import { LaidOutRecordings } from '../../src/recordings/laid-out-recordings.js';
import { eventually } from './eventually.js';
import { routedCentre, type RoutedCentre } from './routed-centre.js';

/* What an administrator has uploaded lies in Postgres; what a caller hears is decoded from the packets that came. */
const [first, second, ownVoice] = [520, 940, 2_000];
/** So short that it is played over and over before a test has heard it. */
const musicLasts = 300;
/** Eight seconds of sound: Asterisk is asked for twenty rounds at a time. */
const longerThanOneWord = 400;

let centre: RoutedCentre;
let database: TestDatabase;
let place: Neighbours;
let line: string;
let recordings: LaidOutRecordings;

beforeAll(async () => {
  centre = await routedCentre('recorded');
  database = await testDatabase({ entities: [], migrations });
  place = await neighbours(database);
  recordings = new LaidOutRecordings(testPbx().recordings, soundsIn(new TenantDb(database.dataSource)));
});
beforeEach(async () => {
  line = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.line (municipality_id, id, centre_id, name, dialled_number, kind, trunk_number, target_seconds,
                               greetings, version)
     values ($1, $2, $3, 'Sentralbord', $4, 'own', $4, 30, '{"nn": "Hei."}', 1)`,
    [place.here.municipalityId, line, place.centre.centreId, `+47${Date.now() % 1e8}`],
  );
});
afterEach(() => centre.clear());
afterAll(async () => {
  await centre.close();
  await database.drop();
});

describe('who rings hears', () => {
  it('what was uploaded for the line, and what it was replaced by', async () => {
    const router = await centre.router();
    const before = await upload(first);
    await layOut(before);
    await router.open({ lines: { [centre.world.dialled]: { sounds: before } } });
    await hears(await centre.world.phone(), first);
    const after = await upload(second);
    await layOut(after);
    await router.open({ lines: { [centre.world.dialled]: { sounds: after } } });
    await hears(await centre.world.phone(), second);
  });

  it('no greeting that could not be fetched, waits all the same, and gets whoever answers', async () => {
    const venleg = await centre.world.agent({ answersAfter: 1_000 });
    const router = await centre.router();
    const sounds = await upload(first);
    await router.open({ agents: [venleg], lines: { [centre.world.dialled]: { sounds } } });
    const citizen = await centre.world.phone({ speaks: ownVoice });
    const { callId } = await router.fact('connected');
    await centre.talk(callId, ['citizen', 'device']);
    await hears(citizen, ownVoice);
    expect(citizen.hears(first)).toBe(false);
    // Fetched at last, it is heard by the next.
    await citizen.hangUp();
    await router.fact('call-ended');
    await layOut(sounds);
    await hears(await centre.world.phone(), first);
  });
});

describe('who waits hears', () => {
  it('the music that was uploaded for the line, over and over, and whoever answers; on hold the music again', async () => {
    const venleg = await centre.world.agent({ answersAfter: 9_000 });
    const router = await centre.router();
    const music = await uploadMusic(first);
    await recordings.layOut(place.centre.centreId, { sounds: {}, music: { [lineId(line)]: music } });
    await router.open({ agents: [venleg], lines: { [centre.world.dialled]: { music } } });
    const citizen = await centre.world.phone({ speaks: ownVoice });
    await hears(citizen, first);
    await eventually(() => citizen.packets > longerThanOneWord, 'more than Asterisk was asked for at once');
    await hears(citizen, first);
    expect(router.of('connected')).toEqual([]);
    const { callId } = await router.fact('connected');
    await centre.talk(callId, ['citizen', 'device']);
    await hears(citizen, ownVoice);
    await router.tell({ type: 'hold-asked', agentId: venleg, callId });
    await hears(citizen, first);
  });

  it('Asterisk’s own music when the line’s cannot be had, and the line’s as soon as nobody waited any more', async () => {
    const router = await centre.router();
    const music = await uploadMusic(second);
    await router.open({ lines: { [centre.world.dialled]: { music } } });
    const citizen = await centre.world.phone();
    const { callId } = await router.fact('call-arrived');
    await eventually(async () => (await centre.world.hearsMusic(callId)) && citizen.hearsSound, 'music');
    expect(citizen.hears(second)).toBe(false);
    await citizen.hangUp();
    await router.fact('call-ended');
    await recordings.layOut(place.centre.centreId, { sounds: {}, music: { [lineId(line)]: music } });
    await hears(await centre.world.phone(), second);
  });

  it('it on and on when another router takes over', async () => {
    const router = await centre.router();
    const music = await uploadMusic(first);
    await recordings.layOut(place.centre.centreId, { sounds: {}, music: { [lineId(line)]: music } });
    const plan = { lines: { [centre.world.dialled]: { music } } };
    await router.open(plan);
    const citizen = await centre.world.phone();
    await hears(citizen, first);
    await router.stop();
    await centre.router(plan);
    await eventually(() => citizen.packets > longerThanOneWord, 'more than the first router had asked for');
    await hears(citizen, first);
  });
});

/** What the API keeps of an upload, and what the plan then says of the line. */
async function upload(hz: number): Promise<LineSounds> {
  return { greeting: { nn: [await kept(wav(tone(hz, 2_000)), 'greeting', 'nn')] } };
}

const uploadMusic = (hz: number): Promise<string> => kept(wav(tone(hz, musicLasts)), 'music', null);

async function kept(sound: Buffer, purpose: RecordedPurpose, language: string | null): Promise<string> {
  const hash = createHash('sha256').update(sound).digest('hex');
  const { centreId, municipalityId } = place.here;
  await database.behindTheWall('delete from samsvar.recording where line_id = $1', [line]);
  await database.behindTheWall(
    `insert into samsvar.recording (municipality_id, id, centre_id, line_id, purpose, language, hash, length_ms,
                                    uploaded_at, uploaded_by, sound)
     values ($1, $2, $3, $4, $7, $8, $5, 2000, now(), $2, $6)`,
    [municipalityId, uuidv7(), centreId, line, hash, sound, purpose, language],
  );
  return nameOfRecorded({ centreId, lineId: lineId(line), purpose, language, hash });
}

const layOut = (sounds: LineSounds) => recordings.layOut(place.centre.centreId, { sounds: { [lineId(line)]: sounds } });

const hears = (citizen: CitizenPhone, hz: number) => eventually(() => citizen.hears(hz), `tone of ${hz} Hz`);
