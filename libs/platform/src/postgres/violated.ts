import { QueryFailedError } from 'typeorm';

/** Unique, exclusion, foreign key, check. */
const constraintCodes = new Set(['23505', '23P01', '23503', '23514']);

/** The name of the constraint that the database held up against us, so that a known one can become a refusal. */
export function violatedConstraint(fault: unknown): string | undefined {
  if (!(fault instanceof QueryFailedError)) return undefined;
  const { code, constraint } = fault.driverError as Error & { code?: string; constraint?: string };
  return code !== undefined && constraintCodes.has(code) ? constraint : undefined;
}
