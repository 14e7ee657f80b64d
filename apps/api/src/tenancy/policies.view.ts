import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SeenVersion } from '#api/edge';
import { defaultPolicies, defaultRosterPolicies, seconds } from '@samsvar/core';
import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsInt, IsNumber, Max, Min, ValidateIf } from 'class-validator';
import type { CentrePolicies } from './centre.entity.js';

const hour = 3_600;
const day = 24 * hour;

/** Left out it stays; null takes the centre's own figure back to the house's. */
const mayBeTakenBack = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

const figure = (unit: string, minimum: number, maximum: number, rule: PropertyDecorator) =>
  applyDecorators(
    ApiPropertyOptional({ type: Number, description: unit, minimum, maximum, nullable: true }),
    mayBeTakenBack(),
    rule,
    Min(minimum),
    Max(maximum),
  );
const Seconds = (least: number, most: number) => figure('seconds', least, most, IsInt());
const Choice = () =>
  applyDecorators(ApiPropertyOptional({ type: Boolean, nullable: true }), mayBeTakenBack(), IsBoolean());
const Times = (least: number, most: number) => figure('how many', least, most, IsInt());

/** What a centre may choose for its routing and its roster, as the core's policies have it, spans in whole seconds. */
export class PolicyFigures implements Partial<Record<keyof CentrePolicies, number | boolean | null>> {
  @Seconds(5, 120) readonly offerFor?: number | null;
  @Seconds(1, 10) readonly deviceUpWithin?: number | null;
  @Seconds(1, 600) readonly wrapUp?: number | null;
  @Seconds(1, 600) readonly wrapUpExtension?: number | null;
  @Seconds(1, 300) readonly restAfterDeclined?: number | null;
  @Seconds(1, 300) readonly restAfterBusy?: number | null;
  @Seconds(1, 600) readonly restAfterUnanswered?: number | null;
  @Times(1, 10) readonly missesUntilAway?: number | null;
  @Seconds(5, 120) readonly grace?: number | null;
  @Seconds(1, 600) readonly fetchBackWithin?: number | null;
  @Seconds(5, 120) readonly putThroughFor?: number | null;
  @Seconds(1, 600) readonly standbyAfter?: number | null;
  @Seconds(1, hour) readonly missingAfter?: number | null;
  @Seconds(10, 600) readonly callOutFor?: number | null;
  @Times(1, 50) readonly callOutWaiting?: number | null;
  @Seconds(1, hour) readonly callOutAfter?: number | null;
  @Seconds(60, day) readonly letBeFor?: number | null;
  @Times(1, 50) readonly callOutAtMost?: number | null;
  @Choice() readonly callsOutByForecast?: boolean | null;
  @figure('share, 0–1', 0.1, 1, IsNumber({ maxDecimalPlaces: 4 })) readonly goal?: number | null;
  @Seconds(5, 600) readonly goalWithin?: number | null;
  @Seconds(30, hour) readonly usualHandling?: number | null;
  @Seconds(30, hour) readonly callBackOver?: number | null;
  @Seconds(10, 120) readonly callBackRingFor?: number | null;
  @Seconds(60, day) readonly callBackAgainAfter?: number | null;
  @Times(1, 10) readonly callBackAttempts?: number | null;
  @Seconds(hour, 14 * day) readonly callBackWithin?: number | null;
  @Seconds(60, 2 * hour) readonly calmAfter?: number | null;
  @Seconds(1, hour) readonly sameAgentWithin?: number | null;
  @Seconds(1, hour) readonly interruptedGoesFirstWithin?: number | null;
  @Seconds(1, 2 * hour) readonly closingGrace?: number | null;
  @Seconds(1, hour) readonly noOffersBeforeShiftEnd?: number | null;
  @Seconds(5, 600) readonly closedMessageFor?: number | null;
  @Seconds(1, 60) readonly shortAbandonUnder?: number | null;

  @Choice() readonly prefersLocalKnowledge?: boolean | null;
  @Choice() readonly advisesKnownAhead?: boolean | null;
}

/** What is not said stays. */
export class PoliciesChange extends PolicyFigures {
  @SeenVersion() readonly version!: number;
}

export class PoliciesView {
  /** The centre's version. */
  @ApiProperty() readonly version!: number;
  /** What holds, figure by figure. */
  @ApiProperty({ type: PolicyFigures }) readonly figures!: PolicyFigures;
  /** The names of those that the centre has chosen itself; the others are the house's. */
  @ApiProperty({ type: [String] }) readonly own!: readonly string[];
}

/** Those that are no span of time: said and kept as they are. */
const plain: readonly string[] = [
  'missesUntilAway',
  'callOutWaiting',
  'callOutAtMost',
  'callBackAttempts',
  'goal',
  'callsOutByForecast',
  'prefersLocalKnowledge',
  'advisesKnownAhead',
] satisfies readonly (keyof CentrePolicies)[];

/** The centre's own figures after a change. */
export function changed(own: CentrePolicies, figures: PolicyFigures): CentrePolicies {
  const said = Object.entries(figures).filter(([, value]) => value !== undefined);
  const next = { ...own, ...Object.fromEntries(said.map(([name, value]) => [name, kept(name, value as Said)])) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null));
}

export const policiesView = ({ version, policies: own }: Of): PoliciesView => ({
  version,
  figures: Object.fromEntries(
    Object.entries({ ...defaultPolicies, ...defaultRosterPolicies, ...own }).map(([name, value]) => [
      name,
      spoken(name, value),
    ]),
  ),
  own: Object.keys(own).sort(),
});

type Of = { readonly version: number; readonly policies: CentrePolicies };
type Said = number | boolean | null;
const kept = (name: string, value: Said) =>
  typeof value === 'number' && !plain.includes(name) ? seconds(value) : value;
const spoken = (name: string, value: Said) =>
  typeof value === 'number' && !plain.includes(name) ? value / seconds(1) : value;
