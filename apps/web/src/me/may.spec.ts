import type { Me } from './me.js';
import { beginsAtDesk, hoursOneMayChange, mayChangeHours, mayFlipEmergency } from './may.js';

const gulen = { centreId: 'fjordvest', municipalityId: 'gulen' };
const osteroy = { centreId: 'fjordvest', municipalityId: 'osteroy' };
const fjellvik = { centreId: 'innlandsro', municipalityId: 'fjellvik' };

it('offers the coordinator the emergency switch on every line of the own centre, and no hours', () => {
  const samla = someone({ role: 'coordinator', centreId: 'fjordvest' });
  expect([gulen, osteroy, fjellvik].map((place) => mayFlipEmergency(samla, place))).toEqual([true, true, false]);
  expect(mayChangeHours(samla, gulen)).toBe(false);
});

it("offers a municipality's administrator the own hours only [D14]", () => {
  const ryddig = someone({ role: 'municipality-administrator', centreId: 'fjordvest', municipalityId: 'gulen' });
  expect([gulen, osteroy, fjellvik].map((place) => mayChangeHours(ryddig, place))).toEqual([true, false, false]);
  expect(mayFlipEmergency(ryddig, gulen)).toBe(false);
});

it('knows whose hours are for whom to change', () => {
  const ryddig = someone({ role: 'municipality-administrator', centreId: 'fjordvest', municipalityId: 'gulen' });
  expect(hoursOneMayChange(ryddig)).toEqual([gulen]);
  expect(hoursOneMayChange(someone({ role: 'coordinator', centreId: 'fjordvest' }))).toEqual([]);
});

it('offers an agent nothing to change', () => {
  const blid = someone({ role: 'agent', centreId: 'fjordvest' });
  expect([mayChangeHours(blid, gulen), mayFlipEmergency(blid, gulen)]).toEqual([false, false]);
});

it('begins the day of whoever answers calls at the desk, of whoever runs something at the numbers', () => {
  const agent = { role: 'agent', centreId: 'fjordvest' } as const;
  expect(beginsAtDesk(someone(agent), 'fjordvest')).toBe(true);
  expect(beginsAtDesk(someone(agent), 'innlandsro')).toBe(false);
  expect(beginsAtDesk(someone(agent, { role: 'coordinator', centreId: 'fjordvest' }), 'fjordvest')).toBe(false);
  expect(beginsAtDesk(someone({ role: 'home-manager', centreId: 'fjordvest' }), 'fjordvest')).toBe(false);
});

type SomeGrant = Partial<Me['grants'][number]> & Pick<Me['grants'][number], 'role'>;

function someone(...some: SomeGrant[]): Me {
  const nowhere = { centreId: null, municipalityId: null, unitId: null };
  return {
    personId: 'p1',
    name: 'Samla Selje',
    isDemo: false,
    grants: some.map((grant) => ({ ...nowhere, ...grant })),
  };
}
