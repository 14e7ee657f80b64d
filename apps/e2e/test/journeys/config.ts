import { readFileSync } from 'node:fs';

/** Where the journeys find the system that they, and nobody beside them, travel in; written by `npm test -- --only journeys`. */
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
  const systems = JSON.parse(readFileSync(file, 'utf8')) as readonly Surroundings[];
  const mine = systems[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1];
  if (!mine) throw new Error(`${file} has no system for this worker`);
  return mine;
}
