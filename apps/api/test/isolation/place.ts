import type { MunicipalityScope } from '@samsvar/platform';
import type { TestDatabase } from '@samsvar/platform/testing';
import { heldIn, roles, type Role } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { waveOf } from '../sounds.js';
import { somebody, type Body, type RoomsApi, type Somebody } from '../rooms-api.js';

/** A municipality with its people and one row of each kind, and more of them for cases that use them up. */
export class PlaceOfCases {
  private readonly people = new Map<Role, Somebody>();
  private other: Somebody | undefined;
  private found: Readonly<Record<string, string>> = {};

  constructor(
    private readonly database: TestDatabase,
    private readonly api: RoomsApi,
    readonly scope: MunicipalityScope,
  ) {}

  /** One row of each kind, which are there as long as the place: what others must not reach. */
  get standing(): Readonly<Record<string, string>> {
    return this.found;
  }

  async settle(): Promise<void> {
    await this.done('centre-administrator', 'POST', `${this.home}/agreements`, aMembership);
    this.found = await this.rows([
      'lineId',
      'closureId',
      'recordingId',
      'unitId',
      'personId',
      'employmentId',
      'grantId',
      'agreementId',
      'callId',
      'publicationId',
      'receiptId',
      'editionId',
      'seatId',
      'searchId',
      'layingId',
      'templateId',
      'absenceId',
      'wishId',
      'periodId',
      'swapId',
      'requestId',
    ]);
    const line = `${this.home}/lines/${this.found['lineId']}`;
    await this.done('municipality-administrator', 'PUT', `${line}/hours`, { periods, version: 1 });
    await this.done('coordinator', 'PUT', `${line}/emergency`, anEmergency);
    await this.done('municipality-administrator', 'PUT', `${this.home}/calendar`, { ...aCalendar, version: 1 });
    for (const role of roles) await this.who(role);
    await this.want();
    await this.done('agent', 'POST', `${this.roster}/calendar-link`, { language: 'nn' });
    await this.seat((await this.who('agent')).id);
    await this.done('coordinator', 'PUT', `centres/${this.scope.centreId}/swap-policy`, { needsApproval: true });
    for (const away of [awayNow(), awayInTheWeek]) await this.said(await this.who('agent'), 'absences', away);
    await this.done('agent', 'POST', `${this.home}/calls/${this.found['callId']}/inquiry`, anInquiry());
  }

  /** Somebody who holds the role here: in the unit or municipality where it is held in one, else in its centre. */
  async who(role: Role): Promise<Somebody> {
    const known = this.people.get(role);
    if (known) return known;
    const { centreId, municipalityId } = this.scope;
    const unitId = this.found['unitId'] ?? '';
    const places = {
      installation: {},
      centre: { centreId },
      municipality: { centreId, municipalityId },
      unit: { centreId, municipalityId, unitId },
    };
    const made = await somebody(this.database, { role, ...places[heldIn[role]] });
    this.people.set(role, made);
    return made;
  }

  /** A fresh row for each of the ids asked for; a call is one that this agent had, or the place's own. */
  async rows(ids: readonly string[], agent?: Somebody, isAgent = true): Promise<Record<string, string>> {
    const { centreId, municipalityId } = this.scope;
    const rows: Record<string, string> = { centreId, municipalityId, agentId: (await this.who('agent')).id };
    const administrator = 'municipality-administrator';
    const add = async (id: string, role: Role, url: () => string, body: () => object) => {
      if (ids.includes(id)) rows[id] = await this.add(role, url(), body());
    };
    await add('lineId', 'coordinator', () => `${this.home}/lines`, aLine);
    await add(
      'closureId',
      administrator,
      () => `${this.home}/lines/${rows['lineId']}/closures`,
      () => aClosure,
    );
    await add(
      'recordingId',
      'coordinator',
      () => `${this.home}/lines/${rows['lineId']}/recordings?purpose=greeting&language=nn`,
      () => aSound,
    );
    await add('unitId', administrator, () => `${this.home}/units`, aUnit);
    await add(
      'personId',
      administrator,
      () => `centres/${centreId}/people`,
      () => aPerson(municipalityId),
    );
    await add(
      'employmentId',
      administrator,
      () => `centres/${centreId}/people/${rows['personId']}/employments`,
      () => aLaterEmployment,
    );
    await add(
      'grantId',
      administrator,
      () => `centres/${centreId}/people/${rows['personId']}/grants`,
      () => aGrant(administrator, municipalityId),
    );
    await add('periodId', 'coordinator', () => `centres/${centreId}/wish-periods`, aWishPeriod);
    await add('agreementId', 'centre-administrator', () => `${this.home}/agreements`, anAgreement);
    const oneself = (isAgent && agent) || (await this.who('agent'));
    if (ids.includes('absenceId')) rows['absenceId'] = await this.said(oneself, 'absences', anAbsence());
    if (ids.includes('swapId')) rows['swapId'] = await this.accepted(oneself);
    if (ids.includes('requestId')) rows['requestId'] = await this.asked(await this.colleague(), oneself);
    rows['toComeId'] = await this.seatToCome(oneself);
    const colleague = await this.colleague();
    rows['colleagueId'] = colleague.id;
    rows['toReturnId'] = await this.seatToCome(colleague);
    if (ids.includes('wishId')) rows['wishId'] = await this.said(oneself, 'wishes', aWish());
    if (ids.includes('callId')) rows['callId'] = await this.call(agent ?? (await this.who('agent')));
    const seated = await this.who('agent');
    if (ids.includes('publicationId')) Object.assign(rows, await this.published(seated));
    if (ids.includes('receiptId')) Object.assign(rows, await this.published(agent ?? seated));
    if (ids.includes('editionId') || ids.includes('seatId')) Object.assign(rows, await this.planned(seated));
    await add(
      'templateId',
      'coordinator',
      () => `${this.roster}/templates`,
      () => aTemplate(),
    );
    if (ids.includes('searchId')) rows['searchId'] = await this.searched();
    if (ids.includes('layingId')) rows['layingId'] = await this.laid(seated);
    return rows;
  }

  /** What somebody says of their own time. */
  private async said(who: Somebody, what: 'absences' | 'wishes', body: object): Promise<string> {
    const url = `centres/${this.scope.centreId}/${what}/own`;
    return String((await this.api.as(who, 'POST', url, body)).body['id']);
  }

  /** A call that the agent was offered and answered, as the router leaves it in the journal. */
  private async call({ id: agent }: Somebody): Promise<string> {
    const call = `fjordvest-${uuidv7()}.0`;
    const { centreId, municipalityId } = this.scope;
    await this.database.behindTheWall(
      `insert into samsvar.journal_fact
         (centre_id, municipality_id, at, id, commit_id, ordinal, fact, call_id, agent_id, body)
       values ($1, $2, now(), gen_random_uuid(), '', 0, 'offer-made', $3, $4, $5),
              ($1, $2, now(), gen_random_uuid(), '', 1, 'connected', $3, $4, '{}')`,
      [centreId, municipalityId, call, agent, { legId: `${call}.1`, waited: 0, because: ['longest-idle'] }],
    );
    return call;
  }

  /** A seat in the draft of the week, and the draft. */
  private async planned({ id }: Somebody): Promise<{ seatId: string; editionId: string }> {
    const [{ version } = { version: 1 }] = await this.database.behindTheWall<{ version: number }>(
      'select version from samsvar.roster_edition where centre_id = $1 order by version desc limit 1',
      [this.scope.centreId],
    );
    const editionId = await this.add('coordinator', `${this.roster}/draft/seats`, { ...aSeat(id), version });
    const [seat] = await this.database.behindTheWall<{ id: string }>(
      'select id from samsvar.roster_change where edition_id = $1 order by id desc limit 1',
      [editionId],
    );
    return { editionId, seatId: seat?.id ?? '' };
  }

  /** A search that is over: only one can be under way. */
  private async searched(): Promise<string> {
    const id = uuidv7();
    await this.database.behindTheWall(
      `insert into samsvar.roster_search
         (id, centre_id, week, weeks, started_at, started_by, until, looked_at, heard_at, progress, ended)
       values ($1, $2, $3, 1, now(), $4, now(), now(), now(), '{"open":0,"seated":0}', 'best')`,
      [id, this.scope.centreId, aWeek, (await this.who('coordinator')).id],
    );
    return id;
  }

  /** A seat in the draft of the week, as if a proposal had laid it there. */
  private async laid(agent: Somebody): Promise<string> {
    const { seatId } = await this.planned(agent);
    const id = uuidv7();
    await this.database.behindTheWall('update samsvar.roster_change set laid_in = $1 where id = $2', [id, seatId]);
    return id;
  }

  private async published(agent: Somebody): Promise<{ publicationId: string; receiptId: string }> {
    const { editionId } = await this.planned(agent);
    const version = await this.database.behindTheWall<{ version: number }>(
      'select version from samsvar.roster_edition where id = $1',
      [editionId],
    );
    await this.done('coordinator', 'POST', `${this.roster}/editions/${editionId}/publish`, version[0] ?? {});
    const [receipt] = await this.database.behindTheWall<{ id: string }>(
      'select id from samsvar.roster_receipt where edition_id = $1 and person_id = $2',
      [editionId, agent.id],
    );
    return { publicationId: editionId, receiptId: receipt?.id ?? '' };
  }

  /** What the centre wants is said once: of two places in one centre the first does. */
  private async want(): Promise<void> {
    const [said] = await this.database.behindTheWall('select 1 from samsvar.roster_demand where centre_id = $1', [
      this.scope.centreId,
    ]);
    if (!said) await this.done('coordinator', 'PUT', `${this.roster}/demand`, { ...aDemand(), version: 1 });
  }

  /** A shift of the one that the other is asked to take. */
  private async asked(by: Somebody, of: Somebody): Promise<string> {
    const ask = { seatId: await this.seatToCome(by), askedOf: of.id };
    const url = `centres/${this.scope.centreId}/swaps/own`;
    return String((await this.api.as(by, 'POST', url, ask)).body['id']);
  }

  /** The same, that the other has said yes to. */
  private async accepted(by: Somebody): Promise<string> {
    const of = await this.colleague();
    const id = await this.asked(by, of);
    await this.api.as(of, 'POST', `centres/${this.scope.centreId}/swaps/requests/${id}/accept`);
    return id;
  }

  /** Another agent of the centre. */
  private async colleague(): Promise<Somebody> {
    return (this.other ??= await somebody(this.database, { role: 'agent', centreId: this.scope.centreId }));
  }

  /** A minute of somebody's, published, each time the next. */
  private async seatToCome({ id: person }: Somebody): Promise<string> {
    const id = uuidv7();
    const { from, to } = anAbsence();
    await this.database.behindTheWall(
      `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at) values ($1, $2, $3, 'phone', $4, $5)`,
      [id, this.scope.centreId, person, from, to],
    );
    return id;
  }

  /** Somebody on duty, as if published long ago. */
  private async seat(person: string): Promise<void> {
    await this.database.behindTheWall(
      `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at)
       values ($1, $2, $3, 'phone', '2026-11-23T08:00:00Z', '2026-11-23T11:00:00Z')`,
      [uuidv7(), this.scope.centreId, person],
    );
  }

  private get roster(): string {
    return `centres/${this.scope.centreId}/roster`;
  }

  private get home(): string {
    return `centres/${this.scope.centreId}/municipalities/${this.scope.municipalityId}`;
  }

  private async add(role: Role, url: string, body: object): Promise<string> {
    return String((await this.done(role, 'POST', url, body))['id']);
  }

  private async done(role: Role, method: 'POST' | 'PUT', url: string, body: object): Promise<Body> {
    const { status, body: told } = await this.api.as(await this.who(role), method, url, body);
    if (status > 299) throw new Error(`${url} answers ${status}: ${JSON.stringify(told)}`);
    return told;
  }
}

let made = 0;
const next = (): string => String((made += 1)).padStart(4, '0');

export const aLine = () => ({
  name: 'Sentralbord',
  number: `+475400${next()}`,
  kind: 'own',
  targetSeconds: 30,
  greetings: { nn: 'God dag.' },
});
export const aClosure = { from: '2026-11-23T08:30:00Z', until: '2026-11-23T09:30:00Z', reason: 'Straumbrot' };
/** A quarter of a second of a file that is one. */
export const aSound = waveOf({ rate: 8_000, samples: new Array(2_000).fill(0) });
export const anEmergency = { isOn: true, isOpen: false, text: 'Ring 116 117.' };
export const periods = [{ weekday: 1, opens: '09:00', closes: '15:00' }];
export const aUnit = () => ({ name: `Eining ${next()}` });
export const aPerson = (municipalityId: string) => ({
  subject: uuidv7(),
  givenName: 'Ein',
  familyName: 'Einer',
  languages: ['nn'],
  employment: { municipalityId, title: 'Konsulent', validFrom: '2026-01-01' },
});
export const aLaterEmployment = { title: 'Fagleiar', validFrom: '2026-06-01' };
export const aCalendar = {
  holidays: [{ day: 'ascension-day', treatment: 'open' }],
  closingDays: [{ date: '2027-01-04', reason: 'Planleggingsdag' }],
};
export const anInquiry = () => ({
  version: 1,
  subject: 'ord/byggesak',
  outcome: 'solved',
  unsolvedBecause: null,
  note: `Spurde om nabovarsel, sak ${next()}.`,
});
/** A week that no test of another kind lays seats in, and does not come. */
export const aWeek = '2099-01-05';
/** One shift of another week each time. */
export const aFile = (personId: string) =>
  `Dato;Frå;Til;Vakttype;Namn;Id\n${aFreshWeek()};09:00;12:00;telefon;;${personId}`;
/** That week as it stands, by another name each time. */
export const aTemplate = () => ({ name: `Mal ${next()}`, week: aWeek });
let weeks = 0;
/** A week that nothing was laid on yet. */
export const aFreshWeek = () => new Date(Date.parse(aWeek) + (weeks += 1) * 7 * 86_400_000).toISOString().slice(0, 10);
let seats = 0;
/** A minute of it, each time the next: nobody can be on two shifts at once. */
export const aSeat = (personId: string) => {
  const from = Date.parse(`${aWeek}T00:00:00Z`) + (seats += 1) * 60_000;
  return { personId, kind: 'phone', from: new Date(from).toISOString(), to: new Date(from + 60_000).toISOString() };
};
/** Five minutes of every Friday evening. */
const aNeed = { weekday: 5, from: '20:00', to: '20:05', kind: 'phone', seats: 1 };
export const aDemand = () => ({ ordinary: [aNeed], seasons: [], events: [], lunch: null });
/** Over the shifts of that Monday, and over this moment: somebody is away when it is asked who is. */
const awayInTheWeek = { from: `${aWeek}T00:00:00Z`, to: `${aWeek}T20:00:00Z`, kind: 'leave' };
const awayNow = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 36_000_000).toISOString(),
});
let absences = 0;
/** A minute of the year after, each time the next: nobody is away twice at once. */
export const anAbsence = () => {
  const from = Date.parse('2100-01-04T00:00:00Z') + (absences += 1) * 60_000;
  return { from: new Date(from).toISOString(), to: new Date(from + 60_000).toISOString() };
};
export const aWish = () => ({ ...anAbsence(), wish: 'rather-not' });
export const aWishPeriod = () => ({ firstDay: '2100-06-01', lastDay: '2100-06-30', heardUntil: '2100-05-01' });
/** A grant that this role may give. */
export const aGrant = (giver: Role, municipalityId: string) =>
  giver === 'coordinator'
    ? { role: 'agent' }
    : giver === 'centre-administrator'
      ? { role: 'coordinator' }
      : { role: 'home-manager', municipalityId };
export const aMunicipality = () => ({
  number: next(),
  name: 'Nyvik',
  writtenStandard: 'nn',
  colour: '#123456',
  monogram: 'Ny',
  agreement: anAgreement(),
});
/** In force, so that what belongs to members only is found here. */
const aMembership = { validFrom: '2021-01-01', validTo: '2099-12-31', costShare: 1_000, committedSeats: 4 };
export const anAgreement = () => {
  const year = 2100 + Number(next());
  return { validFrom: `${year}-01-01`, validTo: `${year}-12-31`, costShare: 1_000, committedSeats: 4 };
};
export const aCentre = () => ({
  slug: `senter-${next()}`,
  name: 'Nytt senter',
  administrator: { subject: uuidv7(), givenName: 'Fyrste', familyName: 'Fjell', email: 'fyrste@nytt.example' },
});
