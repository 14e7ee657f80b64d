import fc from 'fast-check';
import { centreId, municipalityId, personId, unitId } from '../kernel/ids.js';
import { givers, mayManageGrant } from './grant-policies.js';
import * as house from './house-policies.js';
import * as inquiries from './inquiry-policies.js';
import * as people from './people-policies.js';
import { holders, permissions } from './permissions.js';
import { heldIn, isWellPlaced } from './places.js';
import type { Policy } from './policy.js';
import { roles, type Actor, type Grant, type Role } from './roles.js';

// What holds for everybody, whatever grants they have been given and whatever is asked about.

const runs = { numRuns: 1_000 };

it('permits nothing to whoever has no grant', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, (policy, who) => expect(policy(actor(who)).permit).toBe(false)),
    runs,
  );
});

it('permits nothing through grants that are held where the role never is', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, fc.array(misplacedGrant), (policy, who, grants) => {
      expect(policy(actor(who, ...grants)).permit).toBe(false);
    }),
    runs,
  );
});

it('permits nothing here through grants in another centre, and answers as if nothing were here', () => {
  fc.assert(
    fc.property(policyIn('fjordvest'), anyPerson, fc.array(grantIn('innlandsro')), (policy, who, grants) => {
      expect(policy(actor(who, ...grants))).toMatchObject({ permit: false, isForeign: true });
    }),
    runs,
  );
});

it('never permits more when a grant is taken away', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, anyGrant, fc.array(anyGrant), (policy, who, taken, left) => {
      if (policy(actor(who, ...left)).permit) expect(policy(actor(who, taken, ...left)).permit).toBe(true);
    }),
    runs,
  );
});

it('does not care in which order the grants come', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, fc.array(anyGrant), (policy, who, grants) => {
      const [one, other] = [policy(actor(who, ...grants)), policy(actor(who, ...[...grants].reverse()))];
      expect([one.permit, one.permit || one.isForeign]).toEqual([other.permit, other.permit || other.isForeign]);
    }),
    runs,
  );
});

it('reaches over a whole centre, or over the installation, only by a grant for that', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, fc.array(anyGrant), (policy, who, grants) => {
      const decision = policy(actor(who, ...grants));
      if (!decision.permit) return;
      const { reach } = decision;
      const held = grants.filter(isWellPlaced);
      if (reach.kind === 'platform') expect(held.some(({ centreId }) => centreId === null)).toBe(true);
      if (reach.kind === 'self') expect(reach.personId).toBe(who);
      if (reach.kind === 'centre')
        expect(held.some((grant) => grant.centreId === reach.centreId && grant.municipalityId === null)).toBe(true);
      if (reach.kind === 'municipality')
        expect(
          held.some(
            (grant) => grant.centreId === reach.centreId && [null, reach.municipalityId].includes(grant.municipalityId),
          ),
        ).toBe(true);
    }),
    runs,
  );
});

it('calls somebody foreign exactly when that is the cause it names', () => {
  fc.assert(
    fc.property(anyPolicy, anyPerson, fc.array(anyGrant), (policy, who, grants) => {
      const decision = policy(actor(who, ...grants));
      if (!decision.permit) expect(decision.isForeign).toBe(decision.because === 'foreign');
    }),
    runs,
  );
});

describe('giving', () => {
  /** Where a role begins: somebody must be able to appoint whoever holds what nobody above them holds. */
  const appointments = [
    'platform-administrator → centre-administrator',
    'centre-administrator → municipality-administrator',
  ];

  it('never gives more than is held, save in the two appointments', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, anyPolicy, (held, given, policy) => {
        const decision = mayManageGrant({ ...third, centreId: given.centreId }, given)(actor(somebody, ...held));
        fc.pre(decision.permit && !appointments.includes(`${decision.because} → ${given.role}`));
        if (policy(actor(somebody, given)).permit) expect(policy(actor(somebody, ...held)).permit).toBe(true);
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    );
  });

  it('never leaves the centre, or the municipality, of whoever gives', () => {
    fc.assert(
      fc.property(wellPlacedGrant, anyGrant, (held, given) => {
        fc.pre(held.role !== 'platform-administrator');
        const decision = mayManageGrant({ ...third, centreId: given.centreId }, given)(actor(somebody, held));
        fc.pre(decision.permit);
        expect(given.centreId).toBe(held.centreId);
        if (held.municipalityId !== null) expect(given.municipalityId).toBe(held.municipalityId);
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    );
  });

  it('is never to oneself', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, (held, given) => {
        const self = { ...third, personId: somebody, centreId: given.centreId };
        expect(mayManageGrant(self, given)(actor(somebody, ...held)).permit).toBe(false);
      }),
      runs,
    );
  });

  it('is for exactly those who hold the permission for it', () => {
    expect(new Set<Role>(holders['grant.manage'])).toEqual(new Set(Object.values(givers).flat()));
  });
});

it('knows no permission that nobody holds', () => {
  expect(permissions.filter((permission) => holders[permission].length === 0)).toEqual([]);
});

const somebody = personId('somebody');
const third = { personId: personId('third'), employerId: municipalityId('fjordvest-1') };

const anyPerson = fc.constantFrom(somebody, personId('kari'));

const centres = ['fjordvest', 'innlandsro'] as const;
type CentreName = (typeof centres)[number];

const place = (centre: CentreName) =>
  fc.constantFrom(1, 2).chain((municipality) =>
    fc.constantFrom(1, 2).map((unit) => ({
      centreId: centreId(centre),
      municipalityId: municipalityId(`${centre}-${municipality}`),
      unitId: unitId(`${centre}-${municipality}-${unit}`),
    })),
  );

const depth = { installation: 0, centre: 1, municipality: 2, unit: 3 };

const grantAt = (centre: CentreName, role: Role, level: number) =>
  place(centre).map((whole): Grant => ({
    role,
    centreId: level >= 1 ? whole.centreId : null,
    municipalityId: level >= 2 ? whole.municipalityId : null,
    unitId: level >= 3 ? whole.unitId : null,
  }));

const anyRole = fc.constantFrom(...roles);
const anyCentre = fc.constantFrom(...centres);

const grantIn = (centre: CentreName) =>
  anyRole
    .filter((role) => role !== 'platform-administrator')
    .chain((role) => grantAt(centre, role, depth[heldIn[role]]));

const wellPlacedGrant = fc
  .tuple(anyCentre, anyRole)
  .chain(([centre, role]) => grantAt(centre, role, depth[heldIn[role]]));

const misplacedGrant = fc
  .tuple(anyCentre, anyRole, fc.constantFrom(0, 1, 2, 3))
  .filter(([, role, level]) => level !== depth[heldIn[role]])
  .chain(([centre, role, level]) => grantAt(centre, role, level));

const anyGrant = fc.oneof({ weight: 6, arbitrary: wellPlacedGrant }, { weight: 1, arbitrary: misplacedGrant });

/** Every policy there is, asked about somewhere in the centre. */
const policyIn = (centre: CentreName): fc.Arbitrary<Policy> =>
  fc.tuple(place(centre), fc.nat(), grantIn(centre), fc.boolean()).map(([at, which, grant, isOwnStaff]) => {
    const person = {
      personId: personId('kari'),
      centreId: at.centreId,
      employerId: isOwnStaff ? null : at.municipalityId,
      managerId: somebody,
    };
    const { centreId: centre, municipalityId: municipality, unitId: unit } = at;
    const all: Policy[] = [
      house.mayReadCentre(centre),
      house.mayEditCentre(centre),
      house.mayReadMunicipalities(centre),
      house.mayReadMunicipality(centre, municipality),
      house.mayJoinMunicipality(centre),
      house.mayEditMunicipality(centre, municipality),
      house.mayReadLines(centre),
      house.mayReadLine(centre, municipality),
      house.mayEditLine(centre, municipality),
      house.mayEditRecordings(centre, municipality),
      house.mayEditHours(centre, municipality),
      house.maySwitchEmergency(centre, municipality),
      house.mayReadUnits(centre, municipality),
      house.mayReadUnit(centre, municipality, unit),
      house.mayEditUnits(centre, municipality),
      house.mayReadAudit(centre),
      inquiries.mayReadSubjects(centre),
      people.mayReadPeople(centre),
      people.mayReadPerson(person),
      people.mayAddPerson(centre, person.employerId),
      people.mayEditPerson(person),
      people.mayReadGrants(person),
      mayManageGrant(person, grant),
    ];
    return all[which % all.length]!;
  });

const anyPolicy: fc.Arbitrary<Policy> = fc.oneof(
  { weight: 8, arbitrary: anyCentre.chain(policyIn) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Policy>(
      house.mayReadSelf(),
      house.mayListCentres(),
      house.mayCreateCentre(),
      house.mayReadPlatformAudit(),
    ),
  },
);

function actor(who: Actor['personId'], ...grants: Grant[]): Actor {
  return { subject: `sub-${who}`, personId: who, name: who, grants };
}
