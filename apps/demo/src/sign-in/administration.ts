import { timingSafeEqual, createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { roles, type Role } from '@samsvar/core';
import { bodyOf } from './body.js';
import type { Directory, Member } from './directory.js';
import { realm } from './realm.js';

const users = `/admin/realms/${realm}/users`;

/**
 * The four administrator calls of Keycloak that close somebody's door or change their roles, spoken the same way,
 * so that one suite can do it to either server. Shut unless a token was set at the start.
 */
export class Administration {
  constructor(
    private readonly directory: Directory,
    private readonly token: string | undefined,
  ) {}

  owns(path: string): boolean {
    return path.startsWith('/admin/');
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (!this.isOpenTo(request)) return reply(response, 401);
    const path = url.pathname;
    if (path === users && request.method === 'GET') {
      const member = this.directory.named(url.searchParams.get('username') ?? '');
      return reply(response, 200, member ? [shown(member)] : []);
    }
    const [id = '', ...rest] = path.startsWith(`${users}/`) ? path.slice(users.length + 1).split('/') : [];
    const member = this.directory.find(id);
    if (member === undefined) return reply(response, 404);

    switch (`${request.method} ${rest.join('/')}`) {
      case 'GET role-mappings/realm':
        return reply(response, 200, [...member.roles].map(asRole));
      case 'PUT ': {
        const { enabled } = JSON.parse(await bodyOf(request)) as { enabled?: boolean };
        if (enabled !== undefined) this.directory.change(id, { isEnabled: enabled });
        return reply(response, 204);
      }
      case 'POST role-mappings/realm':
        this.directory.change(id, { roles: new Set([...member.roles, ...(await named(request))]) });
        return reply(response, 204);
      case 'DELETE role-mappings/realm': {
        const taken = await named(request);
        this.directory.change(id, { roles: new Set([...member.roles].filter((role) => !taken.includes(role))) });
        return reply(response, 204);
      }
      default:
        return reply(response, 404);
    }
  }

  private isOpenTo({ headers }: IncomingMessage): boolean {
    if (this.token === undefined) return false;
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${this.token}`));
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const asRole = (name: Role) => ({ id: name, name });
const shown = ({ person, isEnabled }: Member) => ({
  id: person.subject,
  username: person.username,
  enabled: isEnabled,
});

async function named(request: IncomingMessage): Promise<readonly Role[]> {
  const listed = JSON.parse(await bodyOf(request)) as readonly { name: string }[];
  return roles.filter((role) => listed.some(({ name }) => name === role));
}

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
