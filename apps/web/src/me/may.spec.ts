import type { Me } from './me.js';
import { mayChangeHours, maySwitchEmergency } from './may.js';

const gulen = { centreId: 'fjordvest', municipalityId: 'gulen' };
const osteroy = { centreId: 'fjordvest', municipalityId: 'osteroy' };
const fjellvik = { centreId: 'innlandsro', municipalityId: 'fjellvik' };

it('lets the coordinator change every line of the own centre and none of another [D14]', () => {
  const samla = someone({ role: 'coordinator', centreId: 'fjordvest' });
  expect([gulen, osteroy, fjellvik].map((place) => mayChangeHours(samla, place))).toEqual([true, true, false]);
  expect(maySwitchEmergency(samla, gulen)).toBe(true);
  expect(maySwitchEmergency(samla, fjellvik)).toBe(false);
});

it("lets a municipality's administrator change the own hours only, and not switch emergency", () => {
  const open = someone({ role: 'municipality-administrator', centreId: 'fjordvest', municipalityId: 'gulen' });
  expect(mayChangeHours(open, gulen)).toBe(true);
  expect(mayChangeHours(open, osteroy)).toBe(false);
  expect(maySwitchEmergency(open, gulen)).toBe(false);
});

it('offers an agent nothing to change', () => {
  const blid = someone({ role: 'agent', centreId: 'fjordvest' });
  expect(mayChangeHours(blid, gulen)).toBe(false);
});

function someone(grant: Partial<Me['grants'][number]> & Pick<Me['grants'][number], 'role'>): Me {
  const nowhere = { centreId: null, municipalityId: null, unitId: null };
  return { personId: 'p1', name: 'Samla Selje', grants: [{ ...nowhere, ...grant }] };
}
