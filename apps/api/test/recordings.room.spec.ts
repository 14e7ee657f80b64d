import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { aLine } from './isolation/bodies.js';
import { somebody, type Body, type Somebody } from './rooms-api.js';
import { emptyPlace, type EmptyPlace } from './roster-place.js';
import { tone, waveOf } from './sounds.js';

let { database, places, api, close } = {} as EmptyPlace;
let coordinator: Somebody;
let administrator: Somebody;
let neighbour: Somebody;
let agent: Somebody;
let recordings: string;
let line: string;

beforeAll(async () => {
  ({ database, places, api, close } = await emptyPlace());
  const { centreId } = places.centre;
  coordinator = await somebody(database, { role: 'coordinator', centreId });
  const administers = { role: 'municipality-administrator', centreId } as const;
  administrator = await somebody(database, { ...administers, municipalityId: places.here.municipalityId });
  neighbour = await somebody(database, { ...administers, municipalityId: places.there.municipalityId });
  agent = await somebody(database, { role: 'agent', centreId });
});
beforeEach(async () => {
  const home = `centres/${places.centre.centreId}/municipalities/${places.here.municipalityId}`;
  const added = await api.as(coordinator, 'POST', `${home}/lines`, {
    ...aLine(),
    greetings: { nn: 'Hei.', en: 'Hi.' },
  });
  line = `${home}/lines/${added.body['id']}`;
  recordings = `${line}/recordings`;
});
afterAll(() => close());

const low = waveOf({ rate: 16_000, samples: tone(440, 16_000, 1) });
const high = waveOf({ rate: 44_100, samples: tone(880, 44_100, 2) });
const greeting = '?purpose=greeting&language=nn';

describe('a recording of a line', () => {
  it('is uploaded by the municipality’s administrator or the coordinator, and heard by whoever works there', async () => {
    const made = await api.as(administrator, 'POST', `${recordings}${greeting}`, low);
    expect(made).toMatchObject({ status: 201, body: { purpose: 'greeting', language: 'nn', lengthMs: 1_000 } });
    expect(made.body['uploadedBy']).toBe(administrator.id);
    expect((await api.as(coordinator, 'POST', `${recordings}?purpose=closed&language=nn`, high)).status).toBe(201);
    expect(await listed()).toMatchObject([{ purpose: 'greeting' }, { purpose: 'closed', lengthMs: 2_000 }]);
    const heard = await api.as(agent, 'GET', `${recordings}/${made.body['id']}/sound`);
    expect(heard.headers).toMatchObject({ 'content-type': 'audio/wav', 'cache-control': 'private, no-store' });
    expect(
      createHash('sha256')
        .update(heard.body['bytes'] as Buffer)
        .digest('hex'),
    ).toBe(await hashOf(made.body));
  });

  it('takes the place of the one before, of which nothing is left', async () => {
    const first = (await api.as(administrator, 'POST', `${recordings}${greeting}`, low)).body;
    const second = (await api.as(administrator, 'POST', `${recordings}${greeting}`, high)).body;
    expect(await listed()).toEqual([second]);
    expect((await api.as(administrator, 'GET', `${recordings}/${first['id']}/sound`)).status).toBe(404);
    expect((await api.as(administrator, 'DELETE', `${recordings}/${first['id']}`)).status).toBe(404);
  });

  it('is one of two that come at once, and whoever was slower is told or is the one', async () => {
    const both = await Promise.all(
      [low, high].map((file) => api.as(administrator, 'POST', `${recordings}${greeting}`, file)),
    );
    for (const { status } of both) expect([201, 409]).toContain(status);
    expect(await listed()).toHaveLength(1);
  });

  it('is gone when it is removed, and with its line', async () => {
    const made = (await api.as(administrator, 'POST', `${recordings}${greeting}`, low)).body;
    await api.as(administrator, 'POST', `${recordings}?purpose=closed&language=nn`, low);
    expect((await api.as(administrator, 'DELETE', `${recordings}/${made['id']}`)).status).toBe(204);
    expect(await listed()).toMatchObject([{ purpose: 'closed' }]);
    const { body } = await api.as(coordinator, 'GET', line);
    expect((await api.as(coordinator, 'DELETE', `${line}?version=${body['version']}`)).status).toBe(204);
    const left = await database.behindTheWall('select 1 from samsvar.recording where line_id = $1', [body['id']]);
    expect(left).toEqual([]);
  });

  it('is the music on hold as well, one of each line and in no language', async () => {
    const music = '?purpose=music';
    const made = await api.as(administrator, 'POST', `${recordings}${music}`, low);
    expect(made).toMatchObject({ status: 201, body: { purpose: 'music', language: null, lengthMs: 1_000 } });
    const { body: next } = await api.as(administrator, 'POST', `${recordings}${music}&language=nn`, high);
    expect(next['language']).toBeNull();
    expect(await listed()).toEqual([next]);
    expect(await api.as(administrator, 'POST', `${recordings}?purpose=greeting`, low)).toMatchObject({ status: 400 });
  });

  it('leaves a row in the audit log of who uploaded what', async () => {
    await api.as(administrator, 'POST', `${recordings}${greeting}`, low);
    const [row] = await database.behindTheWall(
      `select about from samsvar.audit where action = 'recording.edit' and person_id = $1 order by id desc limit 1`,
      [administrator.id],
    );
    expect(row).toMatchObject({ about: { purpose: 'greeting', language: 'nn' } });
  });
});

describe('an upload is refused, and nothing has changed', () => {
  it.each([
    ['of what is no sound', () => Buffer.from('ikkje lyd'), greeting, 422, 'recording-not-wave'],
    ['of nothing', () => Buffer.alloc(0), greeting, 422, 'recording-incomplete'],
    ['cut off on its way', () => low.subarray(0, 5_000), greeting, 422, 'recording-incomplete'],
    ['of more than 5 MB', () => Buffer.alloc(5 * 1024 * 1024 + 1), greeting, 413, 'too-large'],
    ['in a language without greeting', () => low, '?purpose=greeting&language=de', 422, 'recording-language-unknown'],
    ['in a language by the name of none', () => low, '?purpose=greeting&language=__proto__', 400, 'invalid'],
    ['for a purpose that nobody plays', () => low, '?purpose=incident&language=nn', 400, 'invalid'],
    ['as JSON', () => ({ sound: 'hei' }), greeting, 415, 'unknown-media-type'],
  ] as const)('%s', async (_, file, query, status, code) => {
    expect(await api.as(administrator, 'POST', `${recordings}${query}`, file())).toMatchObject({
      status,
      body: { code },
    });
    expect(await listed()).toEqual([]);
  });

  it('by an agent, and by another municipality as if the line were not there', async () => {
    expect((await api.as(agent, 'POST', `${recordings}${greeting}`, low)).status).toBe(403);
    expect((await api.as(neighbour, 'POST', `${recordings}${greeting}`, low)).status).toBe(404);
    const theirs = recordings.replace(places.here.municipalityId, places.there.municipalityId);
    expect((await api.as(neighbour, 'POST', `${theirs}${greeting}`, low)).status).toBe(404);
    expect(
      (await api.as(administrator, 'POST', `${line.slice(0, -36)}${uuidv7()}/recordings${greeting}`, low)).status,
    ).toBe(404);
    expect(await listed()).toEqual([]);
  });

  it('where no sound is taken, before it is read', async () => {
    const { status, body } = await api.as(coordinator, 'PATCH', line, low);
    expect([status, body['code']]).toEqual([415, 'unknown-media-type']);
  });
});

const listed = async () => (await api.as(agent, 'GET', recordings)).body['items'] as Body[];

async function hashOf({ id }: Body): Promise<string | undefined> {
  const [row] = await database.behindTheWall<{ hash: string }>('select hash from samsvar.recording where id = $1', [
    id,
  ]);
  return row?.hash;
}
