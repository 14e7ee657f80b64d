import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '@samsvar/contracts';
import { Problem } from './problem.js';

/** Bodies and queries are what their DTO says, whole: an unknown field is an error, not a thing to drop in silence. */
export const createValidationPipe = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Problem('invalid', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });

/** Flat, in the order of the fields. The value somebody sent is never repeated. */
function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ field, rule, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}
