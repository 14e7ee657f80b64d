import 'reflect-metadata';
import { uuidv7 } from 'uuidv7';
import { somebody, type Somebody } from './rooms-api.js';
import { emptyPlace, type EmptyPlace } from './roster-place.js';

let { database, places, api, close } = {} as EmptyPlace;
let agent: Somebody;

beforeAll(async () => {
  ({ database, places, api, close } = await emptyPlace());
  agent = await somebody(database, { role: 'agent', centreId: places.centre.centreId });
  for (const place of [places.here, places.there, places.beyond]) await joined(place, '2021-09-01');
});
afterAll(() => close());

describe('whom callers ask for', () => {
  it('is found among the people and units of all member municipalities, by letters as they are heard, without a number', async () => {
    const unit = await aUnit(places.there, 'Byggjesak', { phone: '+4754100001' });
    const noktern = await aPerson(places.there, 'Nøktern Nype', { title: 'Ingeniør', unit, phone: '+4754100002' });
    expect(await find('noktern nipe')).toEqual([
      {
        ...{ kind: 'person', ref: noktern, municipalityId: places.there.municipalityId, name: 'Nøktern Nype' },
        ...{ title: 'Ingeniør', unit: 'Byggjesak', hasNumber: true, awayUntil: null },
      },
    ]);
    expect(await find('byggesak')).toMatchObject([
      { kind: 'unit', ref: unit, title: null, unit: null },
      { ref: noktern },
    ]);
    expect(await find('dersund nype')).toMatchObject([{ ref: noktern }]);
    expect(JSON.stringify(await find('nype'))).not.toContain('54100002');
    const known = await api.as(agent, 'GET', `${directory()}?ref=${noktern}`);
    expect(known.body).toMatchObject({ items: [{ name: 'Nøktern Nype' }] });
  });

  it('comes first when it belongs to the municipality that is rung', async () => {
    const [one, other] = [await aUnit(places.here, 'Servicetorget'), await aUnit(places.there, 'Servicetorget')];
    const near = async (id: string) =>
      ((await find('servicetorg', `&near=${id}`)) as { ref: string }[]).map(({ ref }) => ref);
    expect(await near(places.here.municipalityId)).toEqual([one, other]);
    expect(await near(places.there.municipalityId)).toEqual([other, one]);
  });

  it('is told apart when it is a service desk, or a line’s duty number, and when there is no number', async () => {
    const desk = await aUnit(places.here, 'Innbyggjartorget', { phone: '+4754100003', isServiceDesk: true });
    expect(await find('innbyggjartorg')).toMatchObject([{ kind: 'service-desk', ref: desk, hasNumber: true }]);
    const line = await aLine(places.here, 'Sentralbord', '116117');
    expect(await find('vakt')).toMatchObject([{ kind: 'duty-number', ref: `duty:${line}`, name: 'Sentralbord' }]);
    await aPerson(places.here, 'Utan Telefon');
    expect(await find('utan telefon')).toMatchObject([{ hasNumber: false }]);
  });

  it('is said to be away until when, never why, and comes after those who fit as well', async () => {
    const away = await aPerson(places.here, 'Kvild Kvein', { phone: '+4754100004' });
    const present = await aPerson(places.there, 'Kvild Kvist', { phone: '+4754100005' });
    const until = new Date(Date.now() + 3_600_000);
    await isAway(away, until);
    const found = await find('kvild', `&near=${places.here.municipalityId}`);
    expect(found).toMatchObject([
      { ref: present, awayUntil: null },
      { ref: away, awayUntil: until.toISOString() },
    ]);
    expect(JSON.stringify(found)).not.toContain('course');
    expect(await find('kvild kvein')).toMatchObject([{ ref: away }]);
  });

  it('is nobody who has left, nobody of a municipality that has left or of another centre, and nobody by nothing', async () => {
    await aPerson(places.here, 'Borte Bjørk', { isActive: false });
    await aPerson(places.here, 'Slutta Selje', { until: '2022-01-01' });
    await aPerson(places.beyond, 'Framand Furu');
    const gone = { ...places.here, municipalityId: await aMunicipality() };
    await joined(gone, '2020-01-01', '2020-12-31');
    await aPerson(gone, 'Utmeld Ulv');
    for (const words of ['borte bjørk', 'slutta selje', 'framand', 'utmeld']) expect(await find(words)).toEqual([]);
    expect((await api.as(agent, 'GET', directory())).body).toEqual({ items: [] });
    const stranger = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
    expect((await api.as(stranger, 'GET', `${directory()}?words=nype`)).status).toBe(404);
  });
});

const directory = () => `centres/${places.centre.centreId}/directory`;

async function find(words: string, more = ''): Promise<unknown> {
  const answer = await api.as(agent, 'GET', `${directory()}?words=${encodeURIComponent(words)}${more}`);
  expect(answer.status).toBe(200);
  return answer.body['items'];
}

const isAway = (person: string, until: Date) =>
  database.behindTheWall(
    `insert into samsvar.absence (id, centre_id, person_id, starts_at, ends_at, kind, said_by, said_at)
     values ($1, $2, $3, now() - interval '1 hour', $4, 'course', $3, now())`,
    [uuidv7(), places.centre.centreId, person, until],
  );

type Place = { readonly centreId: string; readonly municipalityId: string };

const joined = ({ centreId, municipalityId }: Place, from: string, to: string | null = null) =>
  database.behindTheWall(
    `insert into samsvar.agreement (municipality_id, id, centre_id, valid_from, valid_to, cost_share, committed_seats, version)
     values ($1, $2, $3, $4, $5, 0, 0, 1)`,
    [municipalityId, uuidv7(), centreId, from, to],
  );

async function aMunicipality(): Promise<string> {
  const id = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.municipality (id, centre_id, kommunenummer, name, written_standard, colour, monogram, version)
     values ($1, $2, '9919', 'Utmeldt', 'nn', '#336699', 'U', 1)`,
    [id, places.centre.centreId],
  );
  return id;
}

async function aUnit(
  { centreId, municipalityId }: Place,
  name: string,
  { phone = null as string | null, isServiceDesk = false } = {},
): Promise<string> {
  const id = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.unit (municipality_id, id, centre_id, name, phone, is_service_desk, version)
     values ($1, $2, $3, $4, $5, $6, 1)`,
    [municipalityId, id, centreId, name, phone, isServiceDesk],
  );
  return id;
}

type Works = { title?: string; unit?: string; phone?: string; isActive?: boolean; until?: string };

async function aPerson({ centreId, municipalityId }: Place, name: string, works: Works = {}): Promise<string> {
  const { title = 'Konsulent', unit = null, phone = null, isActive = true, until = null } = works;
  const [id, [given, family]] = [uuidv7(), name.split(' ')];
  await database.behindTheWall(
    `insert into samsvar.person
       (id, centre_id, municipality_id, subject, given_name, family_name, phone, languages, is_active, may_be_called, version)
     values ($1, $2, $3, $4, $5, $6, $7, '{nn}', $8, false, 1)`,
    [id, centreId, municipalityId, uuidv7(), given, family, phone, isActive],
  );
  await database.behindTheWall(
    `insert into samsvar.employment
       (municipality_id, id, centre_id, person_id, unit_id, title, valid_from, valid_to, version)
     values ($1, $2, $3, $4, $5, $6, '2021-09-01', $7, 1)`,
    [municipalityId, uuidv7(), centreId, id, unit, title, until],
  );
  return id;
}

async function aLine({ centreId, municipalityId }: Place, name: string, duty: string): Promise<string> {
  const id = uuidv7();
  await database.behindTheWall(
    `insert into samsvar.line (municipality_id, id, centre_id, name, dialled_number, kind, trunk_number, target_seconds,
                               greetings, duty_number, version)
     values ($1, $2, $3, $4, '+4754009190', 'own', '+4754009190', 30, '{}', $5, 1)`,
    [municipalityId, id, centreId, name, duty],
  );
  return id;
}
