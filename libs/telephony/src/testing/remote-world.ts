import { agentId, instant, type CentreId } from '@samsvar/core';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExchangeDoor } from '../simulator-wire/exchange-door.js';
import { RemoteSimulator } from '../simulator-wire/remote-simulator.js';
import { Exchange } from '../simulator/exchange.js';
import { wallTime, type Timers } from '../simulator/time.js';
import type { MayAct } from '../telephony.js';
import { cableTo } from './cable.js';
import { mannerOf } from './simulated-world.js';
import { Listening, type TelephoneWorld } from './telephone-world.js';

/** What more the simulator lets a test do when it is reached over a wire. */
export type RemoteWorld = TelephoneWorld & {
  readonly telephony: RemoteSimulator;
  readonly exchange: Exchange;
  /** Where the simulator listens. */
  readonly url: string;
  /** One more process that would speak for this centre, and what it is told. */
  another(mayAct?: MayAct, port?: number): { readonly telephony: RemoteSimulator; readonly listening: Listening };
};

const centre = 'some centre/with a name' as CentreId;
const token = 'known to both ends of the wire';

/** People live so much quicker here; the wire is as quick as it is. */
const hurry = 3;
const began = Date.now();
const hurried: Timers = {
  now: () => instant(Math.round(began + (Date.now() - began) * hurry)),
  after: (wait, work) => wallTime.after(wait / hurry, work),
};

/** How long silence may last before a test gives up waiting. */
const patience = 5_000;

/** The simulator behind its own door, and a router's end of the wire, with a cable between them that can be pulled. */
export async function remoteWorld(): Promise<RemoteWorld> {
  const exchange = new Exchange(hurried, { mayRing: ['+47'] });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const door = new ExchangeDoor({ token, exchanges: new Map([[centre, exchange]]) });
  door.hangOn(server);
  const { port } = server.address() as AddressInfo;
  const cable = await cableTo(port);

  const another = (mayAct: MayAct = () => true, at = port) => {
    const callerBook = () => ({ callerRef: 'some-caller', isInternal: false });
    const telephony = new RemoteSimulator({ url: `ws://127.0.0.1:${at}`, token, centre, callerBook, mayAct });
    const listening: Listening = new Listening(async () => {
      await sleep(5);
      return Date.now() - listening.since < patience;
    });
    telephony.listen(listening.hear);
    return { telephony, listening };
  };
  const { telephony, listening } = another(undefined, cable.port);
  await telephony.connect();
  let agents = 0;
  let citizens = 0;
  return {
    ...{ telephony, listening, exchange, another, url: `ws://127.0.0.1:${port}`, dialled: '5700000000' },
    now: () => hurried.now(),
    ring: async ({ number = '+4700000000', stays = 60_000, presses }) => {
      const pressed = presses === undefined ? {} : { presses: [{ key: presses, after: 300 }] };
      exchange.ring({ dialled: '5700000000', number, patience: stays, talk: stays, ...pressed });
    },
    agent: async (behaviour) => {
      const agent = agentId(`agent-${agents++}`);
      exchange.place(agent, mannerOf(behaviour));
      return agent;
    },
    citizen: async (behaviour) => {
      const number = `+47540${1_000 + citizens++}`;
      exchange.placeParty(number, mannerOf(behaviour) ?? { does: 'miss' });
      return number;
    },
    loseContact: async () => cable.pull(),
    legsInTalk: async (call) => exchange.legsInTalk(call),
    hearsMusic: async (call) => exchange.hearsMusic(call),
    pass: async (span) => void (await sleep(span / hurry)),
    close: async () => {
      await telephony.close();
      door.close();
      await cable.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
