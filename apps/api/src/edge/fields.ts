import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const field = (isOptional: boolean, options: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  isOptional
    ? applyDecorators(ApiPropertyOptional(options), IsOptional(), ...rules)
    : applyDecorators(ApiProperty(options), ...rules);

/** May be left out, and is then as it was; never emptied by a null, which IsOptional would let through. */
export const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

/** One object within another, and not a list of them: a list would be passed as if every part of it were right. */
export const Within = (type: () => new () => object) => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** Words that somebody types: never empty, never endless. */
export const Words = (longest: number, { isOptional = false } = {}) =>
  applyDecorators(
    (isOptional ? ApiPropertyOptional : ApiProperty)({ type: String, minLength: 1, maxLength: longest }),
    ...(isOptional ? [MayBeLeftOut()] : []),
    IsString(),
    Length(1, longest),
  );

/** A telephone number as the world knows it: E.164. */
export const E164 = ({ isOptional = false } = {}) =>
  field(
    isOptional,
    { type: String, pattern: '^\\+[1-9][0-9]{4,14}$', example: '+4754001010' },
    Matches(/^\+[1-9][0-9]{4,14}$/, {
      message: 'a number in full, with country code and no spaces (E.164), such as +4754001010',
    }),
  );

const [firstYear, lastYear] = [1900, 9_000];

const isWithinReach = (value: unknown): boolean => {
  const year = typeof value === 'string' ? new Date(value).getUTCFullYear() : NaN;
  return year >= firstYear && year <= lastYear;
};

/** Somebody could mean it: weeks before and after it are still years of four digits, to the calendar and to the database. */
const WithinReach = () =>
  ValidateBy({
    name: 'withinReach',
    validator: { validate: isWithinReach, defaultMessage: () => `a year from ${firstYear} to ${lastYear}` },
  });

export const IsCalendarDate = () =>
  applyDecorators(
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'a date, such as 2026-11-21' }),
    IsISO8601({ strict: true }, { message: 'a date that the calendar has' }),
    WithinReach(),
  );

/** A date on the wall calendar. */
export const DateField = ({ isOptional = false, isNullable = false } = {}) =>
  field(isOptional, { type: String, format: 'date', ...(isNullable && { nullable: true }) }, IsCalendarDate());

/** A moment, whole and with its zone: what is left out would be guessed, and a week number is no date to a clock. */
export const Moment = ({ isOptional = false } = {}) =>
  field(
    isOptional,
    { type: String, format: 'date-time' },
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, {
      message: 'a moment with its zone, such as 2026-11-21T09:00:00Z',
    }),
    IsISO8601({ strict: true }),
    WithinReach(),
  );

const isVersion = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;

/** The version that whoever changes a row has seen: when it is not the newest any more, somebody else was quicker. */
export const SeenVersion = () =>
  applyDecorators(
    ApiProperty({ type: Number, minimum: 1, description: 'The version you have seen, as it was last answered' }),
    ValidateBy({
      name: 'seenVersion',
      validator: {
        validate: isVersion,
        defaultMessage: () => 'the version you have seen, as it was last answered: a whole number from 1',
      },
    }),
  );

/** What is removed has been seen as well: `DELETE …?version=3`. */
export class SeenQuery {
  @Type(() => Number) @SeenVersion() readonly version!: number;
}
