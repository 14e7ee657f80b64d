import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { AsteriskTelephony } from './asterisk-telephony.js';

/** Asterisk with nobody in it; of the first sockets that are opened it forgets so many in the moment they are opened. */
async function anAsterisk(forgets: number) {
  let opened = 0;
  let socket: WebSocket | undefined;
  const bodies: Record<string, unknown> = {
    '/ari/asterisk/info': { status: { startup_time: '2026-11-22T09:00:00Z' } },
    '/ari/channels': [],
    '/ari/bridges': [],
    '/ari/endpoints/PJSIP': [],
  };
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/ari/events/user/')) {
      response.writeHead(opened > forgets ? 204 : 404).end();
      if (opened > forgets) socket?.send(JSON.stringify({ type: 'ChannelUserevent' }));
      server.emit('asked');
    } else response.end(JSON.stringify(bodies[path] ?? {}));
  }).listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (one) => {
    opened += 1;
    socket = one;
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ami = { host: '127.0.0.1', port, user: 'samsvar', password: 'secret' };
  const ari = { ...ami, app: 'fjordvest' };
  const callerBook = () => ({ callerRef: 'some-caller', isInternal: false });
  const telephony = new AsteriskTelephony({ ari, ami, callerBook, mayAct: () => true });
  return {
    telephony,
    sockets: () => opened,
    /** The next that is opened. */
    next: async () => (await once(sockets, 'connection'))[0] as WebSocket,
    /** It has been asked to say something. */
    asked: () => once(server, 'asked'),
    close: async () => {
      await telephony.close();
      for (const one of sockets.clients) one.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

it('opens another socket when Asterisk has forgotten whom the first is for, and tells nothing before', async () => {
  const asterisk = await anAsterisk(1);
  const told: [string, number][] = [];
  asterisk.telephony.listen(({ type }) => void told.push([type, asterisk.sockets()]));
  await asterisk.telephony.connect();
  expect(told).toEqual([['line-resynced', 2]]);
  await asterisk.close();
});

it('keeps a socket over which it is told', async () => {
  const asterisk = await anAsterisk(0);
  const [first, asked] = [asterisk.next(), asterisk.asked()];
  await asterisk.telephony.connect();
  await asked;
  // What was said before this has been heard by then.
  const socket = await first;
  socket.ping();
  await once(socket, 'pong');
  expect([asterisk.sockets(), socket.readyState]).toEqual([1, socket.OPEN]);
  await asterisk.close();
});
