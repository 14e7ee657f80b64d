import { ApiProperty } from '@nestjs/swagger';
import { rosterRules, type Breach, type Measure, type RuleCode, type RuleWeight } from '@samsvar/core';

/** So many are shown; a week with more of them is planned by somebody who does not read them one by one. */
const mostShown = 200;

const codes = rosterRules.map(({ code }) => code);
const units: readonly Measure['unit'][] = ['millis', 'days', 'shifts', 'municipalities'];

export class BreachView {
  @ApiProperty({ enum: codes }) readonly rule!: RuleCode;
  @ApiProperty({ type: String, nullable: true, description: 'The law’s own place; null: agreed among the centres' })
  readonly source!: string | null;
  @ApiProperty({ enum: ['hard', 'soft'] }) readonly weight!: RuleWeight;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: those in the seats together' })
  readonly personId!: string | null;
  @ApiProperty({ type: [String], description: 'The seats that together break it' }) readonly seatIds!: string[];
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty({ description: 'What was found, in the unit' }) readonly found!: number;
  @ApiProperty({ description: 'What the rule asks for, in the unit' }) readonly limit!: number;
  @ApiProperty({ enum: units }) readonly unit!: Measure['unit'];
}

/** So many of them in order of time, the hard ones before any soft one, and how many there are. */
export class BreachesView {
  @ApiProperty() readonly count!: number;
  @ApiProperty({ type: [BreachView] }) readonly breaches!: readonly BreachView[];
}

export const breachesView = (breaches: readonly Breach[]): BreachesView => ({
  count: breaches.length,
  breaches: shownOf(breaches).map(breachView),
});

function shownOf(breaches: readonly Breach[]): readonly Breach[] {
  const shown = new Set([...breaches].sort(hardFirst).slice(0, mostShown));
  return breaches.filter((breach) => shown.has(breach));
}

const hardFirst = (one: Breach, other: Breach): number =>
  Number(one.weight === 'soft') - Number(other.weight === 'soft');

const breachView = ({ rule, source, weight, personId, shifts, span, measure }: Breach): BreachView => ({
  ...{ rule, source, weight, personId },
  seatIds: shifts.map(({ id }) => id),
  from: new Date(span.from).toISOString(),
  to: new Date(span.to).toISOString(),
  ...measure,
});
