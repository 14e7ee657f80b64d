import { Agent, request as ask } from 'node:http';
import { connect } from 'node:net';
import { pipeline } from 'node:stream';

/** @typedef {{ to: number, name: string, path?: string }} Door who answers behind a path, and under which path there */

const agent = new Agent({ keepAlive: true });

/** Headers that belong to one connection and are not passed on (RFC 9110 § 7.6.1). */
const ofOneConnection = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * Passes a request on as it came, and its answer back. Who asked and where stands in the usual headers.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} reply
 * @param {Door} door
 */
export function passOn(request, reply, door) {
  const headers = { ...without(request.headers, ofOneConnection), ...asked(request) };
  const onward = ask({
    ...{ agent, host: '127.0.0.1', port: door.to, method: request.method, path: door.path ?? request.url, headers },
  });
  onward.on('response', (answer) => {
    reply.writeHead(answer.statusCode ?? 502, without(answer.headers, ofOneConnection));
    pipeline(answer, reply, () => undefined); // either side may hang up; the other is then closed too
  });
  onward.on('error', () => {
    if (reply.headersSent) reply.destroy();
    else sayAway(reply, door);
  });
  pipeline(request, onward, () => undefined);
  reply.on('close', () => onward.destroy());
}

/**
 * Ties two sockets together, handshake included: the origin, the protocol and a refusal reach the other side as they are.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:net').Socket} socket
 * @param {Buffer} head
 * @param {Door} door
 */
export function passOnUpgrade(request, socket, head, door) {
  const onward = connect({ host: '127.0.0.1', port: door.to, noDelay: true });
  socket.setNoDelay(true);
  onward.on('connect', () => {
    const headers = Object.entries({ ...request.headers, ...asked(request) });
    const lines = headers.flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}\r\n`));
    onward.write(`${request.method} ${door.path ?? request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ]) {
    one?.on('error', () => other?.destroy());
    one?.on('close', () => other?.destroy());
  }
}

/** @param {import('node:http').IncomingMessage} request */
const asked = ({ headers, socket }) => ({
  'x-forwarded-for': socket.remoteAddress ?? '',
  'x-forwarded-host': headers.host ?? '',
  'x-forwarded-proto': 'http',
});

/** @param {import('node:http').IncomingHttpHeaders} headers @param {string[]} names */
const without = (headers, names) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** @param {import('node:http').ServerResponse} reply @param {Door} door */
function sayAway(reply, { name, to }) {
  reply.writeHead(502, { 'content-type': 'application/problem+json' });
  reply.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      code: 'away',
      detail: `${name} does not answer on 127.0.0.1:${to}`,
    }),
  );
}
