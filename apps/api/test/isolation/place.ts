import type { MunicipalityScope } from '@samsvar/platform';
import type { TestDatabase } from '@samsvar/platform/testing';
import { heldIn, roles, type Role } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { somebody, type Body, type RoomsApi, type Somebody } from '../rooms-api.js';
import {
  aCalendar,
  aClosure,
  aDemand,
  aGrant,
  aLaterEmployment,
  aLine,
  aMembership,
  anAbsence,
  anAgreement,
  anEmergency,
  aHandover,
  anInquiry,
  aPerson,
  aSeat,
  aSound,
  aTemplate,
  aUnit,
  awayInTheWeek,
  awayNow,
  aWeek,
  aWish,
  aWishPeriod,
  periods,
} from './bodies.js';

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
      'noteId',
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
    await this.done('agent', 'PUT', `centres/${this.scope.centreId}/telephone`, { telephone: 'sip' });
    await this.done('agent', 'POST', `${this.roster}/calendar-link`, { language: 'nn' });
    await this.seat(await this.who('agent'), { from: '2026-11-23T08:00:00Z', to: '2026-11-23T11:00:00Z' });
    await this.done('coordinator', 'PUT', `centres/${this.scope.centreId}/swap-policy`, { needsApproval: true });
    for (const away of [awayNow(), awayInTheWeek]) await this.said(await this.who('agent'), 'absences/own', away);
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
    const { home, roster } = this;
    const { centreId, municipalityId } = this.scope;
    const centre = `centres/${centreId}`;
    const administrator = 'municipality-administrator';
    const seated = await this.who('agent');
    const oneself = (isAgent && agent) || seated;
    const colleague = await this.colleague();
    const rows: Record<string, string> = { centreId, municipalityId, agentId: seated.id, colleagueId: colleague.id };
    rows['toComeId'] = await this.seatToCome(oneself);
    rows['toReturnId'] = await this.seatToCome(colleague);
    const line = () => `${home}/lines/${rows['lineId']}`;
    const person = () => `${centre}/people/${rows['personId']}`;
    const recording = 'recordings?purpose=greeting&language=nn';
    const made: Readonly<Record<string, () => Promise<string>>> = {
      lineId: () => this.add('coordinator', `${home}/lines`, aLine()),
      closureId: () => this.add(administrator, `${line()}/closures`, aClosure),
      recordingId: () => this.add('coordinator', `${line()}/${recording}`, aSound),
      unitId: () => this.add(administrator, `${home}/units`, aUnit()),
      personId: () => this.add(administrator, `${centre}/people`, aPerson(municipalityId)),
      employmentId: () => this.add(administrator, `${person()}/employments`, aLaterEmployment),
      grantId: () => this.add(administrator, `${person()}/grants`, aGrant(administrator, municipalityId)),
      periodId: () => this.add('coordinator', `${centre}/wish-periods`, aWishPeriod()),
      agreementId: () => this.add('centre-administrator', `${home}/agreements`, anAgreement()),
      absenceId: () => this.said(oneself, 'absences/own', anAbsence()),
      swapId: () => this.accepted(oneself),
      requestId: () => this.asked(colleague, oneself),
      wishId: () => this.said(oneself, 'wishes/own', aWish()),
      noteId: () => this.said(oneself, 'handover-notes', aHandover()),
      callId: () => this.call(agent ?? seated),
      publicationId: async () => (await this.published(seated)).publicationId,
      receiptId: async () => (await this.published(agent ?? seated)).receiptId,
      seatId: async () => (await this.planned(seated)).seatId,
      editionId: async () => (await this.planned(seated)).editionId,
      templateId: () => this.add('coordinator', `${roster}/templates`, aTemplate()),
      searchId: () => this.searched(),
      layingId: () => this.laid(seated),
    };
    for (const [id, make] of Object.entries(made)) if (ids.includes(id)) rows[id] = await make();
    return rows;
  }

  /** What somebody says of their own time, or leaves for the next. */
  private async said(who: Somebody, what: string, body: object): Promise<string> {
    const url = `centres/${this.scope.centreId}/${what}`;
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

  /** A minute of somebody's, each time the next. */
  private seatToCome(person: Somebody): Promise<string> {
    return this.seat(person, anAbsence());
  }

  /** Somebody on duty, as if published long ago. */
  private async seat({ id: person }: Somebody, { from, to }: { from: string; to: string }): Promise<string> {
    const id = uuidv7();
    await this.database.behindTheWall(
      `insert into samsvar.seat (id, centre_id, person_id, kind, starts_at, ends_at) values ($1, $2, $3, 'phone', $4, $5)`,
      [id, this.scope.centreId, person, from, to],
    );
    return id;
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
