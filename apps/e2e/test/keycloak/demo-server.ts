import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Role } from '@samsvar/core';
import type { Page } from 'playwright-core';
import { Administrator } from './administrator.js';
import type { Surroundings } from './config.js';
import type { TestPerson } from './people.js';
import type { SignInServer } from './sign-in-server.js';

/** The demo world's own server: the people are there, and nobody needs a password. */
export class DemoServer implements SignInServer {
  readonly name = 'the demo’s sign-in server';
  readonly isOurs = true;
  private readonly administrator: Administrator;

  constructor(private readonly here: Surroundings) {
    this.administrator = new Administrator(here.internalUrl, () => Promise.resolve(here.adminSecret));
  }

  async invite(people: readonly TestPerson[]): Promise<void> {
    for (const { username } of people) await this.administrator.idOf(username);
  }

  fields({ username }: TestPerson) {
    return { username };
  }

  /** By keyboard alone. */
  async fillIn(page: Page, { name }: TestPerson): Promise<void> {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  }

  disable({ username }: TestPerson): Promise<void> {
    return this.administrator.disable(username);
  }

  takeRole({ username }: TestPerson, role: Role): Promise<void> {
    return this.administrator.takeRole(username, role);
  }

  async signingKey(): Promise<{ kid: string; key: KeyObject }> {
    const { keys } = JSON.parse(await readFile(this.here.keyFile, 'utf8')) as { keys: [JsonWebKey & { kid: string }] };
    const [jwk] = keys;
    return { kid: jwk.kid, key: createPrivateKey({ key: jwk, format: 'jwk' }) };
  }
}
