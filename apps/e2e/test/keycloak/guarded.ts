import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isRefused, roles, type Role } from '@samsvar/core';
import { KeycloakTokenVerifier, WallClock, type TokenVerifier } from '@samsvar/platform';
import { Server as Sockets, type Socket } from 'socket.io';

/**
 * The one origin the browser sees: the sign-in server behind `/realms`, the real API behind `/api`, the page the sign-in
 * returns to, a door per role behind our token verifier, and sockets that must show a new token before the old one runs out.
 */
export class GuardedOrigin {
  private readonly verifier: TokenVerifier;
  private readonly server: Server;
  private readonly sockets: Sockets;

  constructor(
    private readonly origin: string,
    private readonly signInUrl: string,
    private readonly apiUrl: string,
  ) {
    this.verifier = new KeycloakTokenVerifier(
      { url: origin, internalUrl: signInUrl, realm: 'samsvar', audience: 'samsvar-api' },
      new WallClock(),
    );
    this.server = createServer((request, response) => void this.answer(request, response));
    this.sockets = new Sockets(this.server, { path: '/rt', transports: ['websocket'] });
    this.sockets.use((socket, next) => {
      const token = String((socket.handshake.auth as { token?: unknown }).token);
      this.admit(socket, token).then((isLetIn) => next(isLetIn ? undefined : new Error('token-refused')), next);
    });
    this.sockets.on('connection', (socket) => {
      socket.on('token', (token: string) => {
        this.admit(socket, token).then(
          (isLetIn) => (isLetIn ? undefined : socket.disconnect(true)),
          () => socket.disconnect(true),
        );
      });
    });
  }

  async start(): Promise<void> {
    const { hostname, port } = new URL(this.origin);
    await new Promise<void>((listening) => this.server.listen(Number(port), hostname, listening));
  }

  async stop(): Promise<void> {
    await this.sockets.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    if (/^\/(realms|resources)\//.test(pathname)) return this.passOn(this.signInUrl, request, response);
    if (pathname.startsWith('/api/')) return this.passOn(this.apiUrl, request, response);
    const role = roles.find((known) => pathname === `/doors/${known}`);
    if (role !== undefined) return void response.writeHead(await this.statusAt(role, request)).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="nn"><title>Samsvar</title><h1>Samsvar</h1></html>');
  }

  private async statusAt(role: Role, { headers }: IncomingMessage): Promise<number> {
    const token = await this.verifier.verify(headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (isRefused(token)) return token.refused === 'sign-in-server-away' ? 503 : 401;
    return token.roles.includes(role) ? 200 : 403;
  }

  private async admit(socket: Socket, bearer: string): Promise<boolean> {
    const token = await this.verifier.verify(bearer);
    if (isRefused(token)) return false;
    const data = socket.data as { deadline?: NodeJS.Timeout };
    clearTimeout(data.deadline);
    data.deadline = setTimeout(() => socket.disconnect(true), token.expiresAt - Date.now());
    data.deadline.unref();
    return true;
  }

  private passOn(inner: string, request: IncomingMessage, response: ServerResponse): void {
    const { host, protocol } = new URL(this.origin);
    const headers = { ...request.headers, host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
    const onward = ask(new URL(request.url ?? '/', inner), { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  }
}
