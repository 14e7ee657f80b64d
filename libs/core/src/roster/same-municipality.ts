import type { Span } from '../routing/plan.js';
import type { Finding, RosterFacts, RosterRule } from './rule.js';
import type { Shift } from './shift.js';

/** Those on the phone together come from more than one municipality, so that a storm in one does not close it. */
export const sameMunicipality: RosterRule = {
  code: 'same-municipality',
  source: null,
  weight: 'soft',
  findings: (facts) => {
    const homes = new Map(facts.people.map(({ id, home }) => [id, home]));
    const homeOf = ({ personId }: Shift) => homes.get(personId) ?? personId;
    return together(facts)
      .filter(({ shifts }) => peopleIn(shifts) > 1 && new Set(shifts.map(homeOf)).size === 1)
      .map(({ shifts, from, to }): Finding => ({
        personId: null,
        shifts,
        engagements: [],
        span: { from, to },
        measure: { found: 1, limit: 2, unit: 'municipalities' },
      }));
  },
};

const peopleIn = (shifts: readonly Shift[]): number => new Set(shifts.map(({ personId }) => personId)).size;

type Together = Span & { readonly shifts: readonly Shift[] };

/** Who is on the phone, from each change to the next. */
function together({ shifts }: RosterFacts): readonly Together[] {
  const phone = shifts.filter(({ kind }) => kind === 'phone').sort((one, other) => one.from - other.from);
  const changes = [...new Set(phone.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  return changes.slice(0, -1).map((from, place) => {
    const to = changes[place + 1] ?? from;
    return { from, to, shifts: phone.filter((shift) => shift.from <= from && to <= shift.to) };
  });
}
