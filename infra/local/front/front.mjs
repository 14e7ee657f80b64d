// The one origin that browsers see. What stands behind it is decided here and nowhere else.
import { createServer } from 'node:http';
import { inCheckout } from '../places.mjs';
import { passOn, passOnUpgrade } from './pass-on.mjs';
import { serveFile } from './serve-file.mjs';

/**
 * Where a path leads. Of the telephone system only the browsers' own socket can be reached, never its control (ARI, or
 * the simulator's lines), and of our services neither health nor figures.
 * @param {import('../system/ports.mjs').Ports} ports
 */
const doorsTo = (ports) => [
  { at: /^\/api(\/|$|\?)/, to: ports.api, name: 'the API' },
  { at: /^\/rt(\/|$|\?)/, to: ports.router, name: 'the router', isSocket: true },
  { at: /^\/(realms|resources)\//, to: ports.signIn, name: 'the sign-in server' },
  { at: /^\/demo(\/|$|\?)/, to: ports.simulator, name: 'the demo’s telephones' },
  { at: /^\/sip$/, to: ports.telephone, name: 'the telephone system', path: '/ws', isSocket: true },
];

/** Whoever asks lets an idle connection go first: were it the front, a request on its way just then would be lost. */
const keptMs = 75_000;

/** One that means another than it says (`/realms/../admin`) would leave by another door than it came in by. @param {string} url */
const saysWhatItMeans = (url) =>
  URL.canParse(url, 'http://front') && new URL(url, 'http://front').pathname === url.split(/[?#]/, 1)[0];

/**
 * Opens the front on loopback.
 * @param {import('../system/ports.mjs').Ports} ports
 * @param {string} [web] the folder of pages behind every other path
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function openFront(ports, web = inCheckout('apps/web/dist')) {
  const doors = doorsTo(ports);
  const doorFor = ({ url = '/' }) => doors.find(({ at }) => at.test(url));

  const server = createServer((request, reply) => {
    const door = doorFor(request);
    if (!saysWhatItMeans(request.url ?? '/')) reply.writeHead(400).end();
    else if (door) passOn(request, reply, door);
    else void serveFile(request, reply, web);
  });
  server.on('upgrade', (request, socket, head) => {
    const door = doorFor(request);
    if (door?.isSocket && saysWhatItMeans(request.url ?? '/')) passOnUpgrade(request, socket, head, door);
    else socket.destroy();
  });
  server.keepAliveTimeout = keptMs;
  /** @type {Set<import('node:stream').Duplex>} an upgraded socket is no longer the server's to close */
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(ports.front, '127.0.0.1', () => resolve(undefined));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
