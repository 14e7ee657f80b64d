import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
  type ValidationError,
} from 'class-validator';
import type { Answering } from './telephones.js';

/** Only numbers that nobody has: the demo's own callers, and the range Sweden keeps free for fiction. */
const numbersOfNobody = /^\+(475410\d{4}|4700\d{6}|467017406(0[5-9]|[1-9]\d))$/;

/** A citizen who shall ring. */
export class RingRequest {
  /** The line's number, or its id. */
  @IsString()
  @MaxLength(64)
  readonly line!: string;

  /** Null: withheld. Left out: one of the demo's own. */
  @IsOptional()
  @Matches(numbersOfNobody, {
    message: 'number must be one that nobody has: +4700 and six digits, or +475410 and four',
  })
  readonly number?: string | null;

  /** How long without a conversation before hanging up. */
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly patienceS: number = 240;

  /** How long a conversation lasts. */
  @IsInt()
  @Min(1)
  @Max(3600)
  readonly talkS: number = 180;
}

/** A visitor who takes up the citizen's telephone. */
export class TelephoneRequest {
  @IsString()
  @MaxLength(64)
  readonly line!: string;

  /** Whether the number is kept from the centre. */
  @IsBoolean()
  readonly isWithheld: boolean = false;
}

export class KeyRequest {
  @Matches(/^[0-9*#]$/, { message: 'key must be one of 0–9, * and #' })
  readonly key!: string;
}

export class AnsweringRequest {
  @IsIn(['by-hand', 'by-itself'] satisfies Answering[])
  readonly answers!: Answering;
}

export class RateRequest {
  @IsInt()
  @Min(0)
  @Max(600)
  readonly perHour!: number;
}

/** What was wrong with each field. */
export class Malformed extends Error {
  constructor(readonly errors: readonly { readonly field: string; readonly rule: string; readonly message: string }[]) {
    super('The request is malformed.');
  }
}

/** Reads a request's text; throws Malformed with everything that is wrong with it. */
export function read<Request extends object>(kind: new () => Request, text: string): Request {
  const request = Object.assign(new kind(), objectIn(text));
  const faults = validateSync(request, { whitelist: true, forbidNonWhitelisted: true });
  if (faults.length > 0) throw new Malformed(faults.map(inWords));
  return request;
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below, as for everything else that is no object
  }
  throw new Malformed([{ field: '', rule: 'isObject', message: 'must be a JSON object' }]);
}

const inWords = ({ property, constraints = {} }: ValidationError) => ({
  field: property,
  rule: Object.keys(constraints).join(' '),
  message: Object.values(constraints).join('; '),
});
