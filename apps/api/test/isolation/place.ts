import type { MunicipalityScope } from '@samsvar/platform';
import type { TestDatabase } from '@samsvar/platform/testing';
import type { Role } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { somebody, type RoomsApi, type Somebody } from '../rooms-api.js';

/** A municipality with its people, where rows are made afresh for each case: a case may remove what it asks about. */
export class PlaceOfCases {
  private readonly people = new Map<Role, Somebody>();

  constructor(
    private readonly database: TestDatabase,
    private readonly api: RoomsApi,
    readonly scope: MunicipalityScope,
  ) {}

  /** Somebody who holds the role here: in the municipality where it is held in one, else in its centre. */
  async who(role: Role): Promise<Somebody> {
    const known = this.people.get(role);
    if (known) return known;
    const { centreId, municipalityId } = this.scope;
    const inMunicipality = ['municipality-administrator', 'home-manager', 'specialist'].includes(role);
    const place = role === 'platform-administrator' ? {} : inMunicipality ? { centreId, municipalityId } : { centreId };
    const made = await somebody(this.database, { role, ...place });
    this.people.set(role, made);
    return made;
  }

  /** A fresh row for each of the ids asked for. */
  async rows(ids: readonly string[]): Promise<Record<string, string>> {
    const { centreId, municipalityId } = this.scope;
    const rows: Record<string, string> = { centreId, municipalityId };
    const home = `centres/${centreId}/municipalities/${municipalityId}`;
    if (ids.includes('lineId')) rows['lineId'] = await this.add('coordinator', `${home}/lines`, aLine());
    if (ids.includes('closureId')) {
      rows['closureId'] = await this.add(
        'municipality-administrator',
        `${home}/lines/${rows['lineId']}/closures`,
        aClosure,
      );
    }
    if (ids.includes('unitId')) rows['unitId'] = await this.add('municipality-administrator', `${home}/units`, aUnit());
    if (ids.includes('personId')) {
      rows['personId'] = await this.add(
        'municipality-administrator',
        `centres/${centreId}/people`,
        aPerson(municipalityId),
      );
    }
    if (ids.includes('grantId')) {
      const grants = `centres/${centreId}/people/${rows['personId']}/grants`;
      rows['grantId'] = await this.add('municipality-administrator', grants, { role: 'home-manager', municipalityId });
    }
    if (ids.includes('agreementId')) {
      rows['agreementId'] = await this.add('centre-administrator', `${home}/agreements`, anAgreement());
    }
    return rows;
  }

  private async add(role: Role, url: string, body: object): Promise<string> {
    const added = await this.api.as(await this.who(role), 'POST', url, body);
    if (added.status !== 201) throw new Error(`${url} answers ${added.status}: ${JSON.stringify(added.body)}`);
    return String(added.body['id']);
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
export const aUnit = () => ({ name: `Eining ${next()}` });
export const aPerson = (municipalityId: string) => ({
  subject: uuidv7(),
  givenName: 'Ein',
  familyName: 'Einer',
  languages: ['nn'],
  employment: { municipalityId, title: 'Konsulent', validFrom: '2026-01-01' },
});
export const aMunicipality = () => ({
  number: next(),
  name: 'Nyvik',
  writtenStandard: 'nn',
  colour: '#123456',
  monogram: 'Ny',
  agreement: anAgreement(),
});
export const anAgreement = () => {
  const year = 2100 + Number(next());
  return { validFrom: `${year}-01-01`, validTo: `${year}-12-31`, costShare: 1_000, committedSeats: 4 };
};
export const aCentre = () => ({
  slug: `senter-${next()}`,
  name: 'Nytt senter',
  administrator: { subject: uuidv7(), givenName: 'Fyrste', familyName: 'Fjell', email: 'fyrste@nytt.example' },
});
