import type { KeyObject } from 'node:crypto';
import type { Role } from '@samsvar/core';
import type { Page } from 'playwright-core';
import { surroundings } from './config.js';
import { DemoServer } from './demo-server.js';
import { KeycloakServer } from './keycloak-server.js';
import type { TestPerson } from './people.js';

/** What differs between the two servers: how one gets in, and how an administrator reaches in. All else must be alike. */
export type SignInServer = {
  readonly name: string;
  /** Whether its pages are of our making, so that every complaint about them is ours to mend. */
  readonly isOurs: boolean;
  /** The people are there afterwards, with the roles they should have. */
  invite(people: readonly TestPerson[]): Promise<void>;
  /** What the sign-in form sends. */
  fields(person: TestPerson): Record<string, string>;
  fillIn(page: Page, person: TestPerson): Promise<void>;
  disable(person: TestPerson): Promise<void>;
  takeRole(person: TestPerson, role: Role): Promise<void>;
  /** A key that the realm publishes and signs with: what is signed with it differs from a real token only in what it says. */
  signingKey(): Promise<{ readonly kid: string; readonly key: KeyObject }>;
};

export function signInServer(): SignInServer {
  const here = surroundings();
  return here.server === 'demo' ? new DemoServer(here) : new KeycloakServer(here);
}
