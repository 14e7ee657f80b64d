import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { Administration } from './administration.js';
import { Choosing } from './choosing.js';
import type { SignInConfig } from './config.js';
import type { Directory } from './directory.js';
import { FirstCall } from './first-call.js';
import { realmPath } from './realm.js';

type Mounted = IncomingMessage & { originalUrl?: string };

/**
 * Puts the provider under Keycloak's paths. It hears the public origin whoever asks: the browser comes through the front
 * proxy, the API comes straight, and both must be told the same addresses.
 */
export function signInServer(provider: Provider, directory: Directory, config: SignInConfig): Server {
  const choosing = new Choosing(provider, directory, config.publicOrigin, new FirstCall(config.citizensUrl));
  const administration = new Administration(directory, config.adminToken);
  const speak = provider.callback();
  const { host, protocol } = new URL(config.publicOrigin);

  const answer = async (request: Mounted, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const url = new URL(path, config.publicOrigin);
    if (administration.owns(url.pathname)) return administration.answer(request, response, url);
    if (url.pathname.startsWith(`${realmPath}/login-actions/authenticate/`)) {
      return choosing.answer(request, response, url.pathname);
    }
    if (!path.startsWith(`${realmPath}/`)) return void response.writeHead(404).end();

    delete request.headers['x-forwarded-for'];
    request.headers.host = host;
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.originalUrl = path;
    request.url = path.slice(realmPath.length);
    await speak(request, response);
  };

  return createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      console.error(fault);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
