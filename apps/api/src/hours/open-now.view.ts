import { Moment } from '#api/edge';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { openNow, type Holiday, type Instant, type OpenNow } from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { FactsOfLine } from './line-facts.repository.js';

export class MomentQuery {
  /** Now, when left out. */
  @Moment({ isOptional: true }) readonly at?: string;
}

export class YearQuery {
  @ApiProperty({ type: Number, minimum: 2000, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly year!: number;
}

type Schema = Readonly<Record<string, unknown>>;
const words: Schema = { type: 'string' };
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const shape = (properties: Readonly<Record<string, Schema>>) => ({
  type: 'object' as const,
  required: Object.keys(properties),
  properties,
});

class HolidayNames {
  @ApiProperty() readonly nn!: string;
  @ApiProperty() readonly nb!: string;
  @ApiProperty() readonly en!: string;
}

export class HolidayView {
  @ApiProperty({ format: 'date' }) readonly date!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ enum: ['public-holiday', 'half-day'] }) readonly kind!: Holiday['kind'];
  @ApiProperty({ type: HolidayNames }) readonly names!: Holiday['names'];
}

/** How a line stands, by which rule, and when it will stand otherwise. */
export class LineNow {
  @ApiProperty({ format: 'uuid' }) readonly lineId!: string;
  @ApiProperty() readonly isOpen!: boolean;
  /** The first moment at which any of the answer changes; null when nothing does within a year. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly until!: string | null;
  /** The first moment at which a closed line opens or an open one closes. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly turnsAt!: string | null;

  /** The rule, and the words, the holiday or the kind of hours behind it: described together in `reasons`. */
  readonly because!: OpenNow['because'];
  readonly detail!: OpenNow['detail'];
}

/** Which detail goes with which rule, as the core's `Standing` has it. */
const reasons: Schema[] = [
  shape({ because: oneOf('emergency'), detail: shape({ kind: oneOf('emergency'), text: words }) }),
  shape({ because: oneOf('holiday'), detail: { $ref: getSchemaPath(HolidayView) } }),
  shape({
    because: oneOf('closed'),
    detail: {
      oneOf: [
        shape({ kind: oneOf('closure'), reason: words }),
        shape({ kind: oneOf('not-in-service', 'break', 'outside-hours') }),
      ],
    },
  }),
  shape({ because: oneOf('open'), detail: shape({ kind: oneOf('hours') }) }),
];

@ApiExtraModels(LineNow, HolidayView)
export class OpenNowView {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: 'array', items: { allOf: [{ $ref: getSchemaPath(LineNow) }, { oneOf: reasons }] } })
  readonly lines!: readonly LineNow[];
}

export function lineNow({ lineId, facts }: FactsOfLine, at: Instant): LineNow {
  const { until, turnsAt, ...standing } = openNow(facts, at);
  return { lineId, ...standing, until: momentOf(until), turnsAt: momentOf(turnsAt) };
}

export const momentOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

export class HolidaysView {
  @ApiProperty({ type: [HolidayView] }) readonly items!: readonly HolidayView[];
}
