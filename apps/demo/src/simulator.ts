// The demo world's telephone system, with its callers and telephones: a process of its own, so that they outlive routers.
import 'reflect-metadata';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { seconds } from '@samsvar/core';
import { ExchangeDoor, wallTime } from '@samsvar/telephony';
import { RealTelephones } from './real-telephones/real-telephones.js';
import { Citizens } from './simulator/citizens.js';
import { asteriskOf, simulatorConfig } from './simulator/config.js';
import { serving } from './simulator/http.js';
import { routesTo } from './simulator/routes.js';
import { Telephones } from './simulator/telephones.js';

async function start(): Promise<void> {
  const config = simulatorConfig();
  const { host, port: wanted, publicOrigin, token, callsPerHour } = config;
  const asterisk = asteriskOf(config);
  const real = asterisk && new RealTelephones(asterisk);
  await real?.begin();
  const telephones = new Telephones(wallTime, seconds(config.answeredAfterS));
  const citizens = new Citizens(telephones, wallTime);
  const door = new ExchangeDoor({ token, exchanges: telephones.exchanges });
  const server = serving(routesTo(telephones, citizens, await panelScripts(), real), publicOrigin);
  door.hangOn(server);
  server.listen(wanted, host);
  await once(server, 'listening');
  citizens.ringAt(callsPerHour);

  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ service: 'simulator', port, panel: `${publicOrigin}/demo` }));
  const stop = () => {
    door.close();
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** What the panel runs in the browser, as it was built. */
async function panelScripts(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL('./panel/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  );
}

start().catch((fault: Error) => {
  console.error(fault.message);
  process.exitCode = 1;
});
