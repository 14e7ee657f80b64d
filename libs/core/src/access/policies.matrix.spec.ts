import { centreId, municipalityId, personId, unitId, type MunicipalityId } from '../kernel/ids.js';
import { mayManageGrant } from './grant-policies.js';
import * as desk from './desk-policies.js';
import * as house from './house-policies.js';
import * as inquiries from './inquiry-policies.js';
import * as people from './people-policies.js';
import * as roster from './roster-policies.js';
import { isPermitRecorded, permissions } from './permissions.js';
import { heldIn } from './places.js';
import type { Policy } from './policy.js';
import type { Actor, Grant, Role } from './roles.js';

const fjordvest = centreId('fjordvest');
const innlandsro = centreId('innlandsro');
const gulen = municipalityId('gulen');
const osteroy = municipalityId('osteroy');
const water = unitId('gulen-water');
const kindergarten = unitId('gulen-kindergarten');
const building = unitId('osteroy-building');

// One person for each role: all at work in Fjordvest, those of a municipality in Gulen's, the specialist on water.
// `away` coordinates the other centre, Innlandsro. `nobody` is signed in and has no grant.
const cast = {
  agent: actor('agent', grant('agent')),
  coord: actor('coord', grant('coordinator')),
  admin: actor('admin', grant('centre-administrator')),
  steer: actor('steer', grant('steering')),
  gulen: actor('gulen', grant('municipality-administrator', gulen)),
  home: actor('home', grant('home-manager', gulen)),
  spec: actor('spec', { ...grant('specialist', gulen), unitId: water }),
  plat: actor('plat', { ...grant('platform-administrator'), centreId: null }),
  away: actor('away', { ...grant('coordinator'), centreId: innlandsro }),
  nobody: actor('nobody'),
};

// What the answer is: how far a permit reaches, or how a denial is answered.
//   C the whole centre · M the one municipality · S one's own rows · P the installation
//   - no, and told so (403) · . no, as if it were not there (404)

describe('in Gulen, one of Fjordvest’s municipalities', () => {
  expectMatrix(
    `                                 agent coord admin steer gulen home spec plat away nobody
      read themself                    S     S     S     S     S    S    S    S    S    -
      read the centre                  C     C     C     C     M    M    M    .    .    .
      edit the centre                  -     C     C     -     -    -    -    .    .    .
      read its municipalities          C     C     C     C     M    M    M    .    .    .
      read Gulen                       M     M     M     M     M    M    M    .    .    .
      take in a municipality           -     -     C     -     -    -    -    .    .    .
      edit Gulen                       -     -     -     -     M    -    -    .    .    .
      read the lines                   C     C     C     C     M    M    M    .    .    .
      read a line                      M     M     M     M     M    M    M    .    .    .
      edit a line                      -     M     M     -     -    -    -    .    .    .
      edit recordings                  -     M     M     -     M    -    -    .    .    .
      edit hours                       -     -     -     -     M    -    -    .    .    .
      switch emergency                 -     M     M     -     -    -    -    .    .    .
      read the units                   M     M     M     -     M    -    -    .    .    .
      read the unit for water          M     M     M     -     M    -    M    .    .    .
      read another unit                M     M     M     -     M    -    .    .    .    .
      edit units                       -     -     -     -     M    -    -    .    .    .
      read the people                  -     C     C     -     M    -    -    .    .    .
      read a person under home         -     C     C     -     M    M    -    .    .    .
      read a person under another      -     C     C     -     M    -    -    .    .    .
      read the colleagues' names       C     C     C     -     -    -    -    .    .    .
      read the agent                   S     C     C     -     M    -    -    .    .    .
      add a person                     -     -     C     -     M    -    -    .    .    .
      edit a person                    -     -     C     -     M    -    -    .    .    .
      read a person's grants           -     C     C     -     M    -    -    .    .    .
      read the agent's grants          S     C     C     -     M    -    -    .    .    .
      read the roster                  C     C     C     -     -    -    -    .    .    .
      plan the roster                  -     C     -     -     -    -    -    .    .    .
      follow a search                  -     C     -     -     -    -    -    .    .    .
      confirm one's own shifts         C     -     -     -     -    -    -    .    .    .
      say when one is away             C     -     -     -     -    -    -    .    .    .
      say what one wishes              C     -     -     -     -    -    -    .    .    .
      swap one's own shifts            C     -     -     -     -    -    -    .    .    .
      read handover notes              C     C     -     -     -    -    -    .    .    .
      write a handover note            C     -     -     -     -    -    -    .    .    .
      read the figures                 C     C     C     C     -    -    -    .    .    .
      read the audit log               -     -     C     -     -    -    -    .    .    .
      work at a desk                   C     C     -     -     -    -    -    .    .    .
      set one's presence               C     -     -     -     -    -    -    .    .    .
      say one may be called            C     -     -     -     -    -    -    .    .    .
      choose one's telephone           C     -     -     -     -    -    -    .    .    .
      set another's presence           -     C     -     -     -    -    -    .    .    .
      call reinforcement               -     C     -     -     -    -    -    .    .    .
      read the offers and why          -     C     -     -     -    -    -    .    .    .
      handle calls                     C     -     -     -     -    -    -    .    .    .
      file an enquiry                  M     -     -     -     -    -    -    .    .    .
      read earlier enquiries           M     -     -     -     -    -    -    .    .    .
      read one's own enquiries         S     -     -     -     -    -    -    .    .    .
      read the subjects                C     C     C     -     -    -    -    .    .    .
      list all centres                 -     -     -     -     -    -    -    P    -    -
      make a centre                    -     -     -     -     -    -    -    P    -    -
      read the installation's log      -     -     -     -     -    -    -    P    -    -`,
    {
      'read themself': house.mayReadSelf(),
      'read the centre': house.mayReadCentre(fjordvest),
      'edit the centre': house.mayEditCentre(fjordvest),
      'read its municipalities': house.mayReadMunicipalities(fjordvest),
      'read Gulen': house.mayReadMunicipality(fjordvest, gulen),
      'take in a municipality': house.mayJoinMunicipality(fjordvest),
      'edit Gulen': house.mayEditMunicipality(fjordvest, gulen),
      'read the lines': house.mayReadLines(fjordvest),
      'read a line': house.mayReadLine(fjordvest, gulen),
      'edit a line': house.mayEditLine(fjordvest, gulen),
      'edit recordings': house.mayEditRecordings(fjordvest, gulen),
      'edit hours': house.mayEditHours(fjordvest, gulen),
      'switch emergency': house.maySwitchEmergency(fjordvest, gulen),
      'read the units': house.mayReadUnits(fjordvest, gulen),
      'read the unit for water': house.mayReadUnit(fjordvest, gulen, water),
      'read another unit': house.mayReadUnit(fjordvest, gulen, kindergarten),
      'edit units': house.mayEditUnits(fjordvest, gulen),
      'read the people': people.mayReadPeople(fjordvest),
      'read a person under home': people.mayReadPerson(employee('kari', gulen, 'home')),
      'read a person under another': people.mayReadPerson(employee('kari', gulen, 'somebody-else')),
      "read the colleagues' names": people.mayReadColleagues(fjordvest),
      'read the agent': people.mayReadPerson(employee('agent', gulen, null)),
      'add a person': people.mayAddPerson(fjordvest, gulen),
      'edit a person': people.mayEditPerson(employee('kari', gulen, 'home')),
      "read a person's grants": people.mayReadGrants(employee('kari', gulen, 'home')),
      "read the agent's grants": people.mayReadGrants(employee('agent', gulen, null)),
      'read the roster': house.mayReadRoster(fjordvest),
      'plan the roster': house.mayPlanRoster(fjordvest),
      'follow a search': house.mayFollowSearch(fjordvest),
      "confirm one's own shifts": house.mayConfirmShifts(fjordvest),
      'say when one is away': roster.maySayAbsence(fjordvest),
      'say what one wishes': roster.maySayWishes(fjordvest),
      "swap one's own shifts": roster.maySwapShifts(fjordvest),
      'read handover notes': roster.mayReadHandover(fjordvest),
      'write a handover note': roster.mayWriteHandover(fjordvest),
      'read the figures': house.mayReadFigures(fjordvest),
      'read the audit log': house.mayReadAudit(fjordvest),
      'work at a desk': desk.mayReadDesk(fjordvest),
      "set one's presence": desk.maySetPresence(fjordvest),
      'say one may be called': desk.maySayMayBeCalled(fjordvest),
      "choose one's telephone": desk.mayChooseTelephone(fjordvest),
      "set another's presence": desk.maySetPresenceOfOthers(fjordvest),
      'call reinforcement': desk.mayCallReinforcement(fjordvest),
      'read the offers and why': desk.mayReadOffers(fjordvest),
      'handle calls': desk.mayHandleCalls(fjordvest),
      'file an enquiry': inquiries.mayFileInquiry(fjordvest, gulen),
      'read earlier enquiries': inquiries.mayReadEarlierInquiries(fjordvest, gulen),
      "read one's own enquiries": inquiries.mayReadOwnInquiries(fjordvest),
      'read the subjects': inquiries.mayReadSubjects(fjordvest),
      'list all centres': house.mayListCentres(),
      'make a centre': house.mayCreateCentre(),
      "read the installation's log": house.mayReadPlatformAudit(),
    },
  );
});

describe('in Osterøy, which shares the centre with Gulen', () => {
  expectMatrix(
    `                                 agent coord admin steer gulen home spec plat away nobody
      read Osterøy                     M     M     M     M     .    .    .    .    .    .
      edit Osterøy                     -     -     -     -     .    .    .    .    .    .
      edit a line                      -     M     M     -     .    .    .    .    .    .
      edit recordings                  -     M     M     -     .    .    .    .    .    .
      edit hours                       -     -     -     -     .    .    .    .    .    .
      switch emergency                 -     M     M     -     .    .    .    .    .    .
      read the units                   M     M     M     -     .    .    .    .    .    .
      read a person                    -     C     C     -     .    .    .    .    .    .
      edit a person                    -     -     C     -     .    .    .    .    .    .
      edit one of the centre's own     -     -     C     -     -    -    -    .    .    .`,
    {
      'read Osterøy': house.mayReadMunicipality(fjordvest, osteroy),
      'edit Osterøy': house.mayEditMunicipality(fjordvest, osteroy),
      'edit a line': house.mayEditLine(fjordvest, osteroy),
      'edit recordings': house.mayEditRecordings(fjordvest, osteroy),
      'edit hours': house.mayEditHours(fjordvest, osteroy),
      'switch emergency': house.maySwitchEmergency(fjordvest, osteroy),
      'read the units': house.mayReadUnits(fjordvest, osteroy),
      'read a person': people.mayReadPerson(employee('ola', osteroy, 'home')),
      'edit a person': people.mayEditPerson(employee('ola', osteroy, 'home')),
      "edit one of the centre's own": people.mayEditPerson(employee('eva', null, null)),
    },
  );
});

describe('giving and taking back', () => {
  const kari = { personId: personId('kari'), centreId: fjordvest, employerId: gulen };
  const ola = { ...kari, personId: personId('ola'), employerId: osteroy };
  const boss = { ...kari, personId: personId('boss'), centreId: null, employerId: null };
  const stranger = { ...kari, centreId: innlandsro };
  const admin = { ...kari, personId: personId('admin') };

  expectMatrix(
    `                                 agent coord admin steer gulen home spec plat away nobody
      agent to Kari                    -     C     C     -     -    -    -    .    .    .
      coordinator to Kari              -     -     C     -     -    -    -    .    .    .
      steering to Kari                 -     -     C     -     -    -    -    .    .    .
      the centre to Kari               -     -     C     -     -    -    -    P    .    .
      Gulen to Kari                    -     -     C     -     M    -    -    .    .    .
      Gulen to Ola of Osterøy          -     -     C     -     -    -    -    .    .    .
      Osterøy to Ola                   -     -     C     -     .    .    .    .    .    .
      home manager in Gulen            -     -     -     -     M    -    -    .    .    .
      specialist on water              -     -     -     -     M    -    -    .    .    .
      specialist in Osterøy            -     -     -     -     .    .    .    .    .    .
      the installation                 -     -     -     -     -    -    -    P    -    -
      to somebody of another centre    -     .     .     -     -    -    -    .    .    .
      coordinator to the admin         -     -     -     -     -    -    -    .    .    .
      agent of Gulen alone             -     -     -     -     -    -    -    .    .    .`,
    {
      'agent to Kari': mayManageGrant(kari, grant('agent')),
      'coordinator to Kari': mayManageGrant(kari, grant('coordinator')),
      'steering to Kari': mayManageGrant(kari, grant('steering')),
      'the centre to Kari': mayManageGrant(kari, grant('centre-administrator')),
      'Gulen to Kari': mayManageGrant(kari, grant('municipality-administrator', gulen)),
      'Gulen to Ola of Osterøy': mayManageGrant(ola, grant('municipality-administrator', gulen)),
      'Osterøy to Ola': mayManageGrant(ola, grant('municipality-administrator', osteroy)),
      'home manager in Gulen': mayManageGrant(kari, grant('home-manager', gulen)),
      'specialist on water': mayManageGrant(kari, { ...grant('specialist', gulen), unitId: water }),
      'specialist in Osterøy': mayManageGrant(ola, { ...grant('specialist', osteroy), unitId: building }),
      'the installation': mayManageGrant(boss, { ...grant('platform-administrator'), centreId: null }),
      'to somebody of another centre': mayManageGrant(stranger, grant('agent')),
      'coordinator to the admin': mayManageGrant(admin, grant('coordinator')),
      'agent of Gulen alone': mayManageGrant(kari, grant('agent', gulen)),
    },
  );
});

it('is enough that one of several grants carries it', () => {
  const both = actor('both', grant('municipality-administrator', gulen), grant('centre-administrator'));
  const ola = { personId: personId('ola'), centreId: fjordvest, employerId: osteroy };
  expect(answer(mayManageGrant(ola, grant('municipality-administrator', gulen)), both)).toBe('C');
});

describe('a denial', () => {
  const because = (policy: Policy, who: keyof typeof cast) => policy(cast[who]).because;

  it('names its cause', () => {
    expect(because(house.mayEditLine(fjordvest, gulen), 'agent')).toBe('role-lacking');
    expect(because(house.mayEditLine(fjordvest, osteroy), 'gulen')).toBe('foreign');
    expect(because(people.mayReadPerson(employee('kari', gulen, 'another')), 'home')).toBe('not-own-people');
    const admin = { personId: personId('admin'), centreId: fjordvest, employerId: gulen };
    expect(because(mayManageGrant(admin, grant('coordinator')), 'admin')).toBe('own-grant');
    expect(because(mayManageGrant(admin, grant('coordinator')), 'coord')).toBe('not-theirs-to-give');
    expect(because(mayManageGrant(admin, grant('agent', gulen)), 'coord')).toBe('misplaced-grant');
  });

  it('is none: a permit names the role that carried it', () => {
    expect(because(house.mayEditLine(fjordvest, gulen), 'coord')).toBe('coordinator');
    expect(because(people.mayReadPerson(employee('agent', gulen, null)), 'agent')).toBe('own');
  });
});

/** Each row a sentence, each column somebody; the answer of every policy to everybody. */
function expectMatrix(table: string, policies: Record<string, Policy>): void {
  const [head = '', ...rows] = table.split('\n');
  const columns = head.trim().split(/\s+/) as (keyof typeof cast)[];
  it.each(rows.map((row) => [row.slice(6, 38).trim(), row.slice(38).trim().split(/\s+/)] as const))(
    '%s',
    (sentence, expected) => {
      const policy = policies[sentence]!;
      expect(columns.map((who) => answer(policy, cast[who])).join(' ')).toBe(expected.join(' '));
    },
  );

  it('leaves no policy out', () => {
    expect(rows.map((row) => row.slice(6, 38).trim())).toEqual(Object.keys(policies));
  });
}

function answer(policy: Policy, who: Actor): string {
  const decision = policy(who);
  if (!decision.permit) return decision.isForeign ? '.' : '-';
  return { centre: 'C', municipality: 'M', self: 'S', platform: 'P' }[decision.reach.kind];
}

function actor(name: string, ...grants: Grant[]): Actor {
  return { subject: `sub-${name}`, personId: personId(name), name, grants };
}

function grant(role: Role, municipality: MunicipalityId | null = null): Grant {
  return { role, centreId: fjordvest, municipalityId: municipality, unitId: null };
}

function employee(name: string, employer: MunicipalityId | null, manager: string | null): people.PersonFacts {
  return {
    personId: personId(name),
    centreId: fjordvest,
    employerId: employer,
    managerId: manager === null ? null : personId(manager),
  };
}

describe('a permit', () => {
  it('leaves a row in the audit log for whatever changes anything, and for every read of people beyond what colleagues are called', () => {
    const unrecorded = permissions.filter((permission) => !isPermitRecorded(permission));
    expect(unrecorded).toEqual([
      'self.read',
      'centre.read',
      'municipality.read',
      'line.read',
      'unit.read',
      'colleague.read',
      'roster.follow',
      'figures.read',
      'subject.read',
      'centre.list',
    ]);
  });

  it('leaves one for what no table knows', () => {
    expect(isPermitRecorded('citizen.read')).toBe(true);
  });
});

it('has somebody for every role', () => {
  const played = Object.values(cast).flatMap(({ grants }) => grants.map(({ role }) => role));
  expect(new Set(played)).toEqual(new Set(Object.keys(heldIn)));
});
