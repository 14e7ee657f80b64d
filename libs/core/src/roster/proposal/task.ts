import { shiftId, type MunicipalityId, type PersonId } from '../../kernel/ids.js';
import type { Span } from '../../routing/plan.js';
import { presentShifts } from '../absence.js';
import { uncoveredSeats, type UncoveredSeats } from '../coverage.js';
import type { SeatsNeeded } from '../demand.js';
import type { RosterFacts, RuleCode } from '../rule.js';
import { isAway, type Seat, type Shift } from '../shift.js';

/** What somebody says of a span of time ahead. `cannot` is kept like an absence, the others where it can be. */
export type Wish = Span & { readonly personId: PersonId; readonly wish: 'cannot' | 'rather-not' | 'gladly' };

/** A period to be filled: what is wanted, and all that a proposal must respect. */
export type ProposalTask = {
  readonly needed: readonly SeatsNeeded[];
  /** The shifts in it stay as they are; a proposal adds to them. */
  readonly facts: RosterFacts;
  readonly wishes: readonly Wish[];
  /** What each municipality has committed to: seats, or any figures in the same proportion. */
  readonly committedSeats: Readonly<Record<MunicipalityId, number>>;
  /** Soft rules that the centre does not use. */
  readonly switchedOff: readonly RuleCode[];
};

/** A seat, and who is proposed to sit in it. */
export type ProposedShift = Seat & { readonly personId: PersonId };

/** The shifts as far as those who have them are there. */
export const coveringShifts = ({ shifts, engagements }: RosterFacts): readonly Shift[] =>
  presentShifts(shifts, engagements.filter(isAway));

/** The seats that nobody has yet, or whose people are away. The common lunch does not part them: it lies within a shift. */
export const openSeats = ({ needed, facts }: ProposalTask): readonly UncoveredSeats[] =>
  uncoveredSeats(needed, coveringShifts(facts));

/** As the rules see it: a draft that nobody has been told of. */
export const asShift = ({ personId, from, to, kind, lineId }: ProposedShift): Shift => ({
  personId,
  from,
  to,
  kind,
  lineId,
  id: shiftId([personId, kind, lineId ?? '', from, to].join('/')),
  publishedAt: null,
});

/** What is known of one person and bears on the rules for one person. */
export const factsOf = ({ facts }: ProposalTask, personId: PersonId): RosterFacts => ({
  ...facts,
  shifts: facts.shifts.filter((shift) => shift.personId === personId),
  engagements: facts.engagements.filter((engagement) => engagement.personId === personId),
});
