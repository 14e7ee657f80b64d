import type { Role } from '@samsvar/core';

type Answer = { readonly id: string; readonly name: string };

/** Keycloak's administrator calls as far as the suite needs them; the demo's server answers the same. */
export class Administrator {
  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
  ) {}

  async idOf(username: string): Promise<string> {
    const [user] = await this.ask<readonly Answer[]>('GET', `/users?username=${username}&exact=true`);
    if (user === undefined) throw new Error(`there is no ${username}`);
    return user.id;
  }

  async disable(username: string): Promise<void> {
    await this.ask('PUT', `/users/${await this.idOf(username)}`, { enabled: false });
  }

  async takeRole(username: string, role: Role): Promise<void> {
    const path = `/users/${await this.idOf(username)}/role-mappings/realm`;
    const held = await this.ask<readonly Answer[]>('GET', path);
    await this.ask(
      'DELETE',
      path,
      held.filter(({ name }) => name === role),
    );
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/admin/realms/samsvar${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.token()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
