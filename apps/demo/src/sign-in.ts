// The demo world's own sign-in server: what Keycloak is in production, without passwords, for this machine only.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { signInConfig } from './sign-in/config.js';
import { Directory } from './sign-in/directory.js';
import { signInProvider } from './sign-in/provider.js';
import { realmPath } from './sign-in/realm.js';
import { signInServer } from './sign-in/server.js';
import { signingKeys } from './sign-in/signing-keys.js';
import { demoPeople } from './world/index.js';

async function start(): Promise<void> {
  const config = signInConfig();
  const directory = new Directory(demoPeople);
  const provider = signInProvider(config, directory, await signingKeys(config.stateDir));
  const server = signInServer(provider, directory, config);
  server.listen(config.port, config.host);
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ service: 'sign-in', port, issuer: `${config.publicOrigin}${realmPath}` }));
  const stop = () => {
    server.close();
    server.closeAllConnections(); // a browser's idle connection would hold us for minutes
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

start().catch((fault: Error) => {
  console.error(fault.message);
  process.exitCode = 1;
});
