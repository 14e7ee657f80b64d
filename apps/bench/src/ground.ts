import { readFileSync } from 'node:fs';

/** What stands ready for a bench: written by whoever started it all (infra/bench). */
export type Ground = {
  /** So many answers each before anything is measured: Node compiles what is used often. */
  readonly warmUp: number;
  readonly repetitions: number;
  readonly seconds: number;
  readonly ours: string;
  readonly peer: string;
  /** As the superuser, to look behind the wall. */
  readonly databaseUrl: string;
  /** Where the database server writes what it is told to log. */
  readonly databaseLog: string;
  readonly redisUrl: string;
  readonly issuer: string;
  /** The demo sign-in server's own keys: with them we sign tokens that outlast its sixty seconds. */
  readonly signingKeys: string;
  readonly centreId: string;
  readonly askers: readonly Asker[];
};

export type Asker = { readonly subject: string; readonly roles: readonly string[] };

export const groundAt = (file: string): Ground => JSON.parse(readFileSync(file, 'utf8')) as Ground;
