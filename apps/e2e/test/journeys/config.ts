import { readFileSync } from 'node:fs';

/** Where the journeys find the system they travel in; written by `npm test -- --only journeys`. */
export type Surroundings = {
  /** What browsers know the system by. */
  readonly address: string;
  /** The browser's program. */
  readonly chromium: string;
  /** Its processes, by name. */
  readonly pids: Readonly<Record<string, number>>;
};

export function surroundings(): Surroundings {
  const file = process.env['SAMSVAR_E2E_FILE'];
  if (!file) throw new Error('SAMSVAR_E2E_FILE is not set: start the journeys by `npm test -- --only journeys`');
  return JSON.parse(readFileSync(file, 'utf8')) as Surroundings;
}
