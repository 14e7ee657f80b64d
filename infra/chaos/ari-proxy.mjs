// Stands between routers and Asterisk's HTTP port: sees every event and request go by, can spring a trap at an event, drop
// the event sockets, and tell events twice or out of order.
import { Agent, createServer, request } from 'node:http';
import { connect } from 'node:net';
import { Frames } from './frames.mjs';

/** @typedef {{ type: string, channel?: { id: string, state: string } }} AriEvent */

/**
 * @typedef {object} EventTrap
 * @property {(event: AriEvent) => boolean} at
 * @property {(port: number) => boolean} spring the router's end of the connection; the event is not told. False: nobody is
 *   at that end any more, and the trap waits for the next.
 */

/** @typedef {'as-they-come' | 'twice' | 'out-of-order'} Telling */
/** @typedef {Awaited<ReturnType<typeof openAriProxy>>} AriProxy */

/** A held event is told after the next one, or after this long when none comes. */
const heldForMs = 40;
/** As Asterisk does by our http.conf; our own idle lines to it go before that. */
const asteriskKeepsMs = 60_000;

/**
 * @param {number} port Asterisk's
 * @param {(path: string, body: string) => string} sayInstead what is said to Asterisk in place of a request's body
 * @param {(path: string, said: Buffer) => Buffer | string} tellInstead what is told in place of what it is asked for, as long
 */
export async function openAriProxy(port, sayInstead, tellInstead) {
  const agent = new Agent({ keepAlive: true, timeout: asteriskKeepsMs / 2 });
  /** @type {EventTrap | undefined} */
  let trap;
  /** @type {Telling} */
  let telling = 'as-they-come';
  /** @type {((port: number, method: string, path: string) => void) | undefined} */
  let asked;
  /** @type {Set<import('node:stream').Duplex>} */
  const eventSockets = new Set();

  const server = createServer((from, to) => {
    const path = from.url ?? '/';
    asked?.(from.socket.remotePort ?? 0, from.method ?? '', path);
    /** @type {Buffer[]} */
    const chunks = [];
    from.on('data', (chunk) => chunks.push(chunk));
    from.on('end', () => {
      const body = Buffer.from(sayInstead(path, Buffer.concat(chunks).toString('utf8')));
      const headers = { ...from.headers, 'content-length': String(body.length) };
      const on = request({ host: '127.0.0.1', port, agent, method: from.method, path, headers }, (answer) => {
        answer.on('error', () => to.destroy());
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        if (from.method !== 'GET') return answer.pipe(to);
        /** @type {Buffer[]} */
        const said = [];
        answer.on('data', (chunk) => said.push(chunk));
        answer.on('end', () => to.end(tellInstead(path, Buffer.concat(said))));
      });
      on.on('error', () => to.destroy());
      to.on('close', () => to.writableFinished || on.destroy());
      on.end(body);
    });
    from.on('error', () => to.destroy());
  });

  server.keepAliveTimeout = asteriskKeepsMs;

  server.on('upgrade', (from, near, head) => {
    // Asked while it is open: a connection that has been given up no longer knows whose it was.
    const router = from.socket.remotePort ?? 0;
    asked?.(router, 'UPGRADE', from.url ?? '/');
    const far = connect(port, '127.0.0.1');
    const cut = () => (near.destroy(), far.destroy());
    for (const socket of [near, far]) socket.on('error', cut).on('close', cut);
    eventSockets.add(near);
    near.on('close', () => eventSockets.delete(near));
    const headers = from.rawHeaders.map((word, index) => (index % 2 ? `${word}\r\n` : `${word}: `)).join('');
    far.write(`${from.method} ${from.url} HTTP/1.1\r\n${headers}\r\n`);
    far.write(head);
    near.pipe(far);

    const frames = new Frames();
    /** @type {Buffer<ArrayBufferLike> | undefined} */
    let answer = Buffer.alloc(0);
    /** @type {Buffer | undefined} */
    let held;
    const letGo = () => {
      if (held && near.writable) near.write(held);
      held = undefined;
    };
    far.on('data', (chunk) => {
      if (answer) {
        answer = Buffer.concat([answer, chunk]);
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        near.write(answer.subarray(0, end + 4));
        chunk = Buffer.from(answer.subarray(end + 4));
        answer = undefined;
      }
      for (const { bytes, text } of frames.take(/** @type {Buffer} */ (chunk))) {
        const event = text === undefined ? undefined : /** @type {AriEvent} */ (JSON.parse(text));
        if (event && trap?.at(event) && trap.spring(router)) {
          trap = undefined;
          return cut();
        }
        if (event && telling === 'out-of-order' && !held && Math.random() < 0.5) {
          held = bytes;
          setTimeout(letGo, heldForMs);
          continue;
        }
        near.write(bytes);
        if (event && telling === 'twice') near.write(bytes);
        letGo();
      }
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));

  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    /** @param {EventTrap | undefined} wanted */
    set: (wanted) => void (trap = wanted),
    /** @param {Telling} how */
    tell: (how) => void (telling = how),
    /** @param {typeof asked} listener */
    onAsked: (listener) => void (asked = listener),
    dropEvents: () => eventSockets.forEach((socket) => socket.destroy()),
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      for (const socket of eventSockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
