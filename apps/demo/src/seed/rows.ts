import { usualDemand, type LocalDate } from '@samsvar/core';
import { rowsOfOwnTime } from './own-time-rows.js';
import {
  alwaysOpen,
  dayByDay,
  demoId,
  demoMunicipalities,
  demoNumbers,
  demoPeople,
  demoSeats,
  keptOn,
  openAlsoOn,
  type DemoCentre,
  type DemoLine,
  type DemoMunicipality,
  type DemoPerson,
  type DemoSeat,
  type DemoUnit,
} from '../world/index.js';

/** Columns by name, as the database writes them. */
export type Row = Readonly<Record<string, unknown>>;
/** In the order in which they refer to each other. */
export type Rows = readonly (readonly [table: string, rows: readonly Row[]])[];

const keptOnMs = 2 * 3_600_000;

/**
 * `today`: the roster is laid on the weeks around it. `watchOf`: whoever is on duty then is kept on for two hours, so that
 * what begins with them on duty does not end without them.
 */
export function rowsOfCentre(centre: DemoCentre, today: LocalDate, watchOf?: Date): Rows {
  const municipalities = demoMunicipalities.filter((municipality) => municipality.centre === centre.key);
  const people = demoPeople.filter((person) => person.centre === centre.key);
  const planned = demoSeats(centre.key, today);
  const seats = watchOf === undefined ? planned : keptOn(planned, watchOf.getTime(), keptOnMs);
  return [
    ...municipalities.flatMap((municipality) => rowsOfMunicipality(centre, municipality)),
    ['person', people.map(personRow)],
    ['employment', people.flatMap(employmentRows)],
    ['role_grant', people.flatMap(grantRows)],
    ['roster_demand', demandRows(centre)],
    ['seat', seats.map((seat) => seatRow(centre, seat))],
    ...rowsOfOwnTime(centre, today),
  ];
}

export const rowsOfPerson = (person: DemoPerson): Rows => [
  ['person', [personRow(person)]],
  ['role_grant', grantRows(person)],
];

function rowsOfMunicipality(centre: DemoCentre, municipality: DemoMunicipality): Rows {
  const owned = { centre_id: centre.id, municipality_id: municipality.id };
  const { id, kommunenummer, name, writtenStandard, colour, monogram, agreement, units, lines } = municipality;
  const row = { id, centre_id: centre.id, kommunenummer, name, written_standard: writtenStandard, colour, monogram };
  return [
    ['municipality', [{ ...row, caller_number_days: 90, version: 1 }]],
    [
      'agreement',
      [
        {
          ...owned,
          id: demoId('agreement', municipality.key),
          valid_from: agreement.from,
          cost_share: agreement.costShare,
          committed_seats: agreement.committedSeats,
          version: 1,
        },
      ],
    ],
    ['unit', units.map((unit) => ({ ...owned, ...unitRow(unit) }))],
    ['line', lines.map((line) => ({ ...owned, ...lineRow(line) }))],
    ['opening_period', lines.flatMap(({ id: line_id }) => week.map((period) => ({ ...owned, line_id, ...period })))],
    ['holiday_rule', openAlsoOn.map((day) => ({ ...owned, day, treatment: 'open' }))],
  ];
}

const unitRow = ({ id, key, name }: DemoUnit): Row => ({
  ...{ id, name, phone: demoNumbers.get(id), is_service_desk: key === 'servicetorg', version: 1 },
});

const lineRow = ({ id, name, dialledNumber, hiddenNumber, dutyNumber, greetings }: DemoLine): Row => ({
  id,
  name,
  dialled_number: dialledNumber,
  kind: hiddenNumber === undefined ? 'own' : 'forwarded',
  trunk_number: hiddenNumber ?? dialledNumber,
  target_seconds: 30,
  greetings,
  duty_number: dutyNumber,
  version: 1,
});

const week = dayByDay(alwaysOpen);

const personRow = (person: DemoPerson): Row => ({
  id: person.id,
  centre_id: centreIdOf(person),
  municipality_id: municipalityNamed(person.employer)?.id ?? null,
  subject: person.subject,
  given_name: person.givenName,
  family_name: person.familyName,
  email: person.email,
  phone: demoNumbers.get(person.id),
  languages: ['nn', 'nb', 'en'],
  is_active: true,
  may_be_called: person.mayBeCalled,
  version: 1,
});

function employmentRows(person: DemoPerson): Row[] {
  const employer = municipalityNamed(person.employer);
  if (employer === undefined) return [];
  const manager = demoPeople.find(
    ({ employer, roles }) => employer === person.employer && roles.includes('home-manager'),
  );
  return [
    {
      id: demoId('employment', person.username),
      centre_id: centreIdOf(person),
      municipality_id: employer.id,
      person_id: person.id,
      unit_id: employer.units.find(({ key }) => key === (person.unit ?? 'servicetorg'))?.id,
      title: person.title,
      manager_id: manager === person ? null : manager?.id,
      valid_from: employer.agreement.from,
      version: 1,
    },
  ];
}

const grantRows = (person: DemoPerson): Row[] =>
  person.grants.map(({ role, municipality, unit }) => {
    const where = municipalityNamed(municipality);
    return {
      id: demoId('grant', [person.username, role, municipality, unit].join('/')),
      centre_id: centreIdOf(person),
      municipality_id: where?.id,
      unit_id: where?.units.find(({ key }) => key === unit)?.id,
      person_id: person.id,
      role,
      granted_at: '2024-01-02T08:00:00Z',
      granted_by: person.id,
    };
  });

/** Three people are not two on the telephone and a standby: the small centre has said so. */
const demandRows = ({ id, key }: DemoCentre): Row[] => {
  if (key !== 'innlandsro') return [];
  const ordinary = usualDemand.ordinary.map((need) => ({ ...need, seats: 1 }));
  return [{ centre_id: id, version: 2, said: { ordinary, seasons: [], events: [], lunch: null } }];
};

const seatRow = (centre: DemoCentre, { id, personId, kind, from, to }: DemoSeat): Row => ({
  id,
  centre_id: centre.id,
  person_id: personId,
  kind,
  starts_at: new Date(from).toISOString(),
  ends_at: new Date(to).toISOString(),
});

const centreIdOf = ({ centre }: DemoPerson): string | null => (centre === undefined ? null : demoId('centre', centre));

const municipalityNamed = (key: string | undefined): DemoMunicipality | undefined =>
  demoMunicipalities.find((municipality) => municipality.key === key);
