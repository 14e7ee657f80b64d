export type { FieldError, ProblemDetails } from './problem.js';
export { refusals, type RefusalCode } from './refusals.js';
