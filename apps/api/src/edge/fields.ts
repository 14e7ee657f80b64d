import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';

const field = (isOptional: boolean, options: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  isOptional
    ? applyDecorators(ApiPropertyOptional(options), IsOptional(), ...rules)
    : applyDecorators(ApiProperty(options), ...rules);

/** Words that somebody types: never empty, never endless. */
export const Words = (longest: number, { isOptional = false } = {}) =>
  field(isOptional, { type: String, minLength: 1, maxLength: longest }, IsString(), Length(1, longest));

/** A telephone number as the world knows it: E.164. */
export const E164 = ({ isOptional = false } = {}) =>
  field(
    isOptional,
    { type: String, pattern: '^\\+[1-9][0-9]{4,14}$', example: '+4754001010' },
    Matches(/^\+[1-9][0-9]{4,14}$/, {
      message: 'a number in full, with country code and no spaces (E.164), such as +4754001010',
    }),
  );

/** A date on the wall calendar. */
export const DateField = ({ isOptional = false } = {}) =>
  field(
    isOptional,
    { type: String, format: 'date' },
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'a date, such as 2026-11-21' }),
  );

/** The version that whoever edits has seen: when it is not the newest any more, somebody else was quicker. */
export const SeenVersion = () => field(true, { type: Number, minimum: 1 }, IsInt(), Min(1));
