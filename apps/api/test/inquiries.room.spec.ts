import 'reflect-metadata';
import type { MunicipalityScope } from '@samsvar/platform';
import { TenantDb, WallClock } from '@samsvar/platform';
import { isSensitive, sensitiveSubjects } from '#api/subjects';
import { uuidv7 } from 'uuidv7';
import { InquiryRepository } from '../src/inquiries/inquiry.repository.js';
import { OpenFromCall } from '../src/inquiries/open-from-call.js';
import { somebody, type Body, type Somebody } from './rooms-api.js';
import { emptyPlace, type EmptyPlace } from './roster-place.js';

let { database, places, api, close } = {} as EmptyPlace;
let mona: Somebody;
let per: Somebody;
let opening: OpenFromCall;

beforeAll(async () => {
  ({ database, places, api, close } = await emptyPlace());
  opening = new OpenFromCall(new InquiryRepository(new TenantDb(database.dataSource)), new WallClock());
});
beforeEach(async () => {
  const { centreId } = places.centre;
  mona = await somebody(database, { role: 'agent', centreId });
  per = await somebody(database, { role: 'agent', centreId });
});
afterAll(() => close());

describe('the enquiry of a call [D09]', () => {
  it('is opened as a draft once for each answered call, when the journal has come, however often it is looked', async () => {
    const [one, other] = [await answered(mona), await answered(mona, places.there)];
    await Promise.all([opening.do(places.centre), opening.do(places.centre)]);
    await opening.do(places.centre);
    const drafts = await own(mona, 'draft');
    expect(drafts.map(({ callId }) => callId).sort()).toEqual([one, other].sort());
    expect(drafts[0]).toMatchObject({ version: 1, filedAt: null, outcome: null, subject: null });
    expect(await own(per, 'draft')).toEqual([]);
  });

  it('is opened later when nobody did at the time, but not for a call that nobody had or that is long gone', async () => {
    const late = await answered(mona, places.here, new Date(Date.now() - 6 * 86_400_000));
    await answered(mona, places.here, new Date(Date.now() - 8 * 86_400_000));
    await answered({ id: uuidv7() });
    await opening.do(places.centre);
    expect((await own(mona, 'draft')).map(({ callId }) => callId)).toEqual([late]);
  });

  it('is the last one’s of two agents who had it', async () => {
    const call = await answered(mona, places.here, new Date(Date.now() - 60_000));
    await answered(per, places.here, new Date(), call);
    await opening.do(places.centre);
    expect(await own(mona, 'draft')).toEqual([]);
    expect(await own(per, 'draft')).toMatchObject([{ callId: call }]);
  });

  it('is filed by whoever had the call, and stands among their own, the newest first', async () => {
    const [first, second] = [await answered(mona), await answered(mona)];
    await opening.do(places.centre);
    const filed = await file(mona, first, {
      subject: 'ord/byggesak',
      outcome: 'order',
      unsolvedBecause: 'needs-decision',
    });
    expect(filed).toMatchObject({
      status: 200,
      body: { callId: first, version: 2, outcome: 'order', unsolvedBecause: 'needs-decision', note: null },
    });
    expect(filed.body['subject']).toMatchObject({ id: 'ord/byggesak', nn: 'Byggjesak', nb: 'Byggesak' });
    await file(mona, second, { outcome: 'wrong-number' });
    expect((await own(mona, 'filed')).map(({ outcome }) => outcome)).toEqual(['wrong-number', 'order']);
    expect(await own(mona, 'draft')).toEqual([]);
    const page = await api.as(mona, 'GET', `${centre()}/inquiries/own?limit=1`);
    const next = await api.as(mona, 'GET', `${centre()}/inquiries/own?limit=1&after=${page.body['next']}`);
    expect(next.body).toMatchObject({ items: [{ callId: first }], next: null });
  });

  it('is filed before anybody has opened it, and is then opened no more', async () => {
    const call = await answered(mona);
    expect((await file(mona, call, solved)).status).toBe(200);
    await opening.do(places.centre);
    expect(await own(mona, 'draft')).toEqual([]);
    expect(await own(mona, 'filed')).toHaveLength(1);
  });

  it('said twice word by word is filed once; put right by who has seen it, and not by who has not', async () => {
    const call = await answered(mona);
    const first = (await file(mona, call, solved)).body;
    expect((await file(mona, call, solved)).body).toEqual(first);
    expect(await file(mona, call, { ...solved, outcome: 'booked' })).toMatchObject({ status: 409 });
    const right = await file(mona, call, { ...solved, outcome: 'booked', version: 2 });
    expect(right.body).toMatchObject({ outcome: 'booked', version: 3, filedAt: first['filedAt'] });
  });

  it('is like absent to whoever did not have the call, and in another municipality than the call’s', async () => {
    const call = await answered(mona);
    expect((await file(per, call, solved)).status).toBe(404);
    expect((await file(mona, call, solved, places.there)).status).toBe(404);
    for (const none of [uuidv7(), 'x%00', 'x%2F..', 'x'.repeat(200)]) {
      expect((await file(mona, none, solved)).status).toBe(404);
    }
    expect(await own(mona, 'filed')).toEqual([]);
  });

  it('of two who had the call is the one’s who filed it first', async () => {
    const call = await answered(mona, places.here, new Date(Date.now() - 60_000));
    await answered(per, places.here, new Date(), call);
    expect((await file(mona, call, solved)).status).toBe(200);
    expect(await file(per, call, { ...solved, outcome: 'booked' })).toMatchObject({ status: 409 });
    expect(await own(per, 'filed')).toEqual([]);
  });

  it('leaves a row in the audit log of who filed it', async () => {
    const call = await answered(mona);
    await file(mona, call, solved);
    const rows = await database.behindTheWall(
      `select about from samsvar.audit where action = 'inquiry.file' and person_id = $1`,
      [mona.id],
    );
    expect(rows).toMatchObject([{ about: { callId: call } }]);
  });
});

describe('an enquiry that came by no call of ours', () => {
  it('is filed by hand, once however often it is said, with the way it came and as what somebody asked [S01]', async () => {
    const name = `by-hand:${uuidv7()}`;
    const said = { ...solved, channel: 'counter', callerKind: 'business' };
    const first = await file(mona, name, said, places.there);
    expect(first).toMatchObject({
      status: 200,
      body: { callId: name, channel: 'counter', callerKind: 'business', outcome: 'solved', version: 2 },
    });
    expect((await file(mona, name, said, places.there)).body).toEqual(first.body);
    const right = await file(mona, name, { ...said, channel: 'e-mail', version: 2 }, places.there);
    expect(right.body).toMatchObject({ channel: 'e-mail', version: 3 });
    expect(await own(mona, 'filed')).toHaveLength(1);
    expect((await file(per, name, said, places.there)).status).toBe(409);
    // What is refused leaves no draft behind that nobody can file.
    expect((await file(mona, name, { ...said, version: 3 }, places.here)).status).toBe(409);
    expect(await own(mona, 'draft')).toEqual([]);
  });

  it('has a name of the desk’s own making, and nothing else opens one', async () => {
    for (const name of ['by-hand:1', `by-hand:${uuidv7()}x`, `x-by-hand:${uuidv7()}`]) {
      expect((await file(mona, name, solved)).status).toBe(404);
    }
  });

  it('is the only one whose way is chosen: a call of ours came by telephone', async () => {
    const { body } = await file(mona, await answered(mona), { ...solved, channel: 'letter', callerKind: 'press' });
    expect(body).toMatchObject({ channel: 'phone', callerKind: 'press' });
    expect(await file(mona, await answered(mona), { ...solved, channel: 'pigeon' })).toMatchObject({ status: 400 });
  });
});

describe('what the caller has asked of late', () => {
  it('is shown to whoever has the call, by date and subject alone, and never what is sensitive [S07]', async () => {
    const filedFor = async (ref: string, subject: string, where = places.here) => {
      const call = await answered(per, where);
      await arrivedAs(ref, call, where);
      const note = isSensitive(subject) ? null : 'Løynd.';
      expect((await file(per, call, { ...solved, subject, note }, where)).status).toBe(200);
    };
    await filedFor('caller-1', 'ord/renovasjon');
    await filedFor('caller-1', 'ord/sosialhjelp');
    await filedFor('caller-2', 'ord/feiing');
    await filedFor('caller-1', 'ord/broyting', places.there);
    const call = await answered(mona);
    await arrivedAs('caller-1', call);

    const { status, body } = await earlier(mona, call);
    expect(status).toBe(200);
    expect(subjectsOf(body['ofCaller'])).toEqual(['ord/renovasjon']);
    expect(subjectsOf(body['ofMunicipality']).slice(0, 2)).toEqual(['ord/feiing', 'ord/renovasjon']);
    expect(JSON.stringify(body)).not.toMatch(/Løynd|caller-|sosialhjelp|broyting/);
    expect((await earlier(per, call)).status).toBe(404);
    expect((await earlier(mona, call, places.there)).status).toBe(404);
  });

  it('is nothing when nobody knows the number, and is in the audit log', async () => {
    const call = await answered(mona);
    expect((await earlier(mona, call)).body['ofCaller']).toEqual([]);
    const rows = await database.behindTheWall(
      `select about from samsvar.audit where action = 'inquiry.read-earlier' and person_id = $1`,
      [mona.id],
    );
    expect(rows).toMatchObject([{ about: { callId: call } }]);
  });
});

describe('what is filed', () => {
  it('never keeps a national identity number, whatever was typed [S07]', async () => {
    const { body } = await file(mona, await answered(mona), {
      ...solved,
      note: `Gjeld ${somebodysNumber}, ring 54001010.`,
    });
    expect(body['note']).toBe('Gjeld •••••••••••, ring 54001010.');
    const [kept] = await database.behindTheWall<{ count: string }>(
      `select count(*) from samsvar.inquiry where note like '%' || $1 || '%'`,
      [somebodysNumber],
    );
    expect(kept?.count).toBe('0');
  });

  it('has no note, reason or subject where none is sent', async () => {
    const call = await answered(mona);
    const { centreId, municipalityId } = places.here;
    const url = `centres/${centreId}/municipalities/${municipalityId}/calls/${call}/inquiry`;
    const filed = await api.as(mona, 'POST', url, { version: 1, outcome: 'wrong-number' });
    expect(filed).toMatchObject({ status: 200, body: { note: null, unsolvedBecause: null, subject: null } });
  });

  it('has a reason only where something was left unsolved', async () => {
    const { body } = await file(mona, await answered(mona), { ...solved, unsolvedBecause: 'unclear' });
    expect(body['unsolvedBecause']).toBeNull();
  });

  it.each([
    ['without a subject where one is needed', { outcome: 'solved' }, 422, 'subject-needed'],
    ['with a subject that LOS has not', { outcome: 'solved', subject: 'ord/finst-ikkje' }, 422, 'subject-unknown'],
    ['without an outcome', { subject: 'ord/byggesak' }, 400, 'invalid'],
    ['with an endless note', { outcome: 'wrong-number', note: 'x'.repeat(1_001) }, 400, 'invalid'],
  ])('is refused %s', async (_, log, status, code) => {
    expect(await file(mona, await answered(mona), log)).toMatchObject({ status, body: { code } });
  });
});

describe('an enquiry about something sensitive', () => {
  it('has no note: one that comes with it is refused, with what is safe and what to do, and nothing is kept [S07]', async () => {
    const call = await answered(mona);
    const refused = await file(mona, call, { ...sensitive, note: whisper });
    expect(refused).toMatchObject({ status: 422, body: { code: 'note-on-sensitive-subject' } });
    expect(refused.body['detail']).toMatch(/Nothing was stored.*without the note, or choose another subject/);
    expect(await own(mona, 'filed')).toEqual([]);
    expect(await keptOf(call)).toEqual([]);
    const filed = await file(mona, call, { ...sensitive, note: ' ' });
    expect(filed).toMatchObject({ status: 200, body: { note: null, subject: { isSensitive: true } } });
  });

  it('becomes of one that had a note by letting the note go in so many words, and not with it', async () => {
    const call = await answered(mona);
    await file(mona, call, { ...solved, note: whisper });
    const again = { ...sensitive, version: 2 };
    expect(await file(mona, call, { ...again, note: whisper })).toMatchObject({ status: 422 });
    expect(await keptOf(call)).toEqual([{ subject: solved.subject, note: whisper }]);
    expect(await file(mona, call, again)).toMatchObject({ status: 200, body: { note: null, version: 3 } });
    expect(await keptOf(call)).toEqual([{ subject: sensitive.subject, note: null }]);
  });

  it('gets none when it is put right, whatever became of it, nor when it came by no call of ours', async () => {
    const call = await answered(mona);
    await file(mona, call, sensitive);
    const noted = { ...sensitive, outcome: 'message', version: 2, note: whisper };
    expect(await file(mona, call, noted)).toMatchObject({ status: 422 });
    const byHand = `by-hand:${uuidv7()}`;
    expect(await file(mona, byHand, { ...sensitive, channel: 'counter', note: whisper })).toMatchObject({
      status: 422,
      body: { code: 'note-on-sensitive-subject' },
    });
    expect(await keptOf(byHand)).toEqual([]);
    expect(await keptOf(call)).toEqual([{ subject: sensitive.subject, note: null }]);
  });

  it('can hold none in the database either, of any subject on the list', async () => {
    const call = await answered(mona);
    await file(mona, call, sensitive);
    const noted = database.behindTheWall('update samsvar.inquiry set note = $2 where call_id = $1', [call, whisper]);
    await expect(noted).rejects.toThrow(/inquiry_sensitive_without_note/);
    const [rule] = await database.behindTheWall<{ said: string }>(
      `select pg_get_constraintdef(oid) as said from pg_constraint where conname = 'inquiry_sensitive_without_note'`,
    );
    const listed = [...(rule?.said ?? '').matchAll(/'([^']+)'/g)].map(([, subject]) => subject);
    expect(new Set(listed)).toEqual(sensitiveSubjects);
  });
});

describe('the subjects', () => {
  it('say of themselves which are sensitive', async () => {
    const found = async (words: string) =>
      ((await api.as(mona, 'GET', `${centre()}/subjects?words=${words}&limit=1`)).body['items'] as Body[])[0];
    expect(await found('sosialhj')).toMatchObject({ id: 'ord/sosialhjelp', isSensitive: true });
    expect(await found('byggjel')).toMatchObject({ id: 'ord/byggesak', isSensitive: false });
  });

  it('are found in both written standards', async () => {
    for (const words of ['byggjel', 'Byggetillatelse']) {
      const { body } = await api.as(mona, 'GET', `${centre()}/subjects?words=${words}&limit=3`);
      expect((body['items'] as Body[])[0]).toMatchObject({ id: 'ord/byggesak' });
    }
  });

  it('of nothing typed are those that the centre has most of, of late', async () => {
    const leader = await somebody(database, { role: 'agent', centreId: places.otherCentre.centreId });
    const fileThere = async (subject: string) =>
      file(leader, await answered(leader, places.beyond), { ...solved, subject }, places.beyond);
    for (const subject of ['ord/feiing', 'ord/byggesak', 'ord/feiing'])
      expect((await fileThere(subject)).status).toBe(200);
    await database.behindTheWall(
      `update samsvar.inquiry set filed_at = now() - interval '29 days' where subject = 'ord/byggesak' and agent_id = $1`,
      [leader.id],
    );
    const { body } = await api.as(leader, 'GET', `centres/${places.otherCentre.centreId}/subjects`);
    expect((body['items'] as Body[]).map(({ id }) => id)).toEqual(['ord/feiing']);
  });
});

const solved = { subject: 'ord/byggesak', outcome: 'solved' };
const sensitive = { subject: 'ord/sosialhjelp', outcome: 'solved' };
const whisper = 'Løynd sak.';
/** Of nobody: the validator's own kind of test number, whose month is 80 too high. */
const somebodysNumber = '01819010192';

const centre = () => `centres/${places.centre.centreId}`;

const own = async (who: Somebody, state: 'draft' | 'filed') =>
  (await api.as(who, 'GET', `${centre()}/inquiries/own?state=${state}`)).body['items'] as Body[];

function file(who: Somebody, call: string, log: object, { centreId, municipalityId }: MunicipalityScope = places.here) {
  const url = `centres/${centreId}/municipalities/${municipalityId}/calls/${call}/inquiry`;
  return api.as(who, 'POST', url, { version: 1, subject: null, unsolvedBecause: null, note: null, ...log });
}

const keptOf = (call: string) =>
  database.behindTheWall('select subject, note from samsvar.inquiry where call_id = $1', [call]);

function earlier(who: Somebody, call: string, { centreId, municipalityId }: MunicipalityScope = places.here) {
  return api.as(who, 'GET', `centres/${centreId}/municipalities/${municipalityId}/calls/${call}/earlier`);
}

const subjectsOf = (shown: unknown) => (shown as { subject: { id: string } }[]).map(({ subject }) => subject.id);

/** From whom the call came, as the journal knows callers. */
const arrivedAs = (callerRef: string, call: string, { centreId, municipalityId }: MunicipalityScope = places.here) =>
  database.behindTheWall(
    `insert into samsvar.journal_fact (centre_id, municipality_id, at, id, commit_id, ordinal, fact, call_id, body)
     values ($1, $2, now(), gen_random_uuid(), '', 0, 'call-arrived', $3, $4)`,
    [centreId, municipalityId, call, JSON.stringify({ callerRef })],
  );

/** A call that somebody had, as the router leaves it in the journal. */
async function answered(
  { id }: { readonly id: string },
  { centreId, municipalityId }: MunicipalityScope = places.here,
  when = new Date(),
  call = `fjordvest-${uuidv7()}.0`,
): Promise<string> {
  await database.behindTheWall(
    `insert into samsvar.journal_fact
       (centre_id, municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body)
     values ($1, $2, $3, gen_random_uuid(), '', 0, 'connected', $4, $5, '{}')`,
    [centreId, municipalityId, when, call, id],
  );
  return call;
}
