import { createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import type { Role } from '@samsvar/core';
import { Administrator } from './administrator.js';
import type { Surroundings } from './config.js';
import type { TestPerson } from './people.js';
import type { SignInServer } from './sign-in-server.js';
import type { Page } from 'playwright-core';

/** A real Keycloak with our realm imported; the people and their passwords are made for the run. */
export class KeycloakServer implements SignInServer {
  readonly name = 'Keycloak';
  readonly isOurs = false;
  private readonly password = randomBytes(12).toString('base64url');
  private readonly administrator: Administrator;

  constructor(private readonly here: Surroundings) {
    this.administrator = new Administrator(here.internalUrl, () => this.adminToken());
  }

  /** Under the `sub` that our database knows them by. */
  async invite(people: readonly TestPerson[]): Promise<void> {
    const users = people.map(({ username, name, roles }) => {
      const [firstName, lastName] = name.split(' ');
      return {
        id: this.here.subjects[username],
        username,
        firstName,
        lastName,
        email: `${username}@samsvar.example`,
        enabled: true,
        credentials: [{ type: 'password', value: this.password, temporary: false }],
        realmRoles: roles,
      };
    });
    await this.administrator.ask('POST', '/partialImport', { ifResourceExists: 'FAIL', users });
  }

  fields({ username }: TestPerson) {
    return { username, password: this.password };
  }

  async fillIn(page: Page, { username }: TestPerson): Promise<void> {
    await page.locator('#username').fill(username);
    await page.locator('#password').fill(this.password);
    await page.locator('#kc-login').click();
  }

  disable({ username }: TestPerson): Promise<void> {
    return this.administrator.disable(username);
  }

  takeRole({ username }: TestPerson, role: Role): Promise<void> {
    return this.administrator.takeRole(username, role);
  }

  /** Gives the realm a new key before its own: this is a key rotation too. */
  async signingKey(): Promise<{ kid: string; key: KeyObject }> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { id } = await this.administrator.ask<{ id: string }>('GET', '');
    await this.administrator.ask('POST', '/components', {
      name: 'the suite',
      parentId: id,
      providerId: 'rsa',
      providerType: 'org.keycloak.keys.KeyProvider',
      config: { priority: ['200'], enabled: ['true'], active: ['true'], algorithm: ['RS256'], privateKey: [pem] },
    });
    const { n } = createPublicKey(privateKey).export({ format: 'jwk' });
    const certs = await fetch(`${this.here.internalUrl}/realms/samsvar/protocol/openid-connect/certs`);
    const { keys } = (await certs.json()) as { keys: readonly { kid: string; n?: string }[] };
    const published = keys.find((key) => key.n === n);
    if (published === undefined) throw new Error('the realm does not publish its new key');
    return { kid: published.kid, key: privateKey };
  }

  private async adminToken(): Promise<string> {
    const answer = await fetch(`${this.here.internalUrl}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'admin',
        password: this.here.adminSecret,
      }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
