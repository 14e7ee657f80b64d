import { request as ask } from 'node:http';
import { pipeline } from 'node:stream';

/** @typedef {{ to: number, name: string, path?: string, isSocket?: boolean }} Door who answers behind a path, and under which path there */

/** A connection for each request: one that was kept may be let go of just as the next request is on its way, which is then lost. */
const fresh = { agent: /** @type {const} */ (false), host: '127.0.0.1' };

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
  const headers = { ...without(request.headers, ofOneConnection), ...framing(request), ...asked(request) };
  const path = door.path ?? request.url;
  const onward = ask({ ...fresh, port: door.to, method: request.method, path, headers });
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
 * Ties two sockets together, once whoever stands behind the door has agreed to it: before that it is a request like any
 * other, and a connection that stayed open after a refusal would lead to all that has no door. The origin, the protocol
 * and a refusal reach the other side as they are.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 * @param {Door} door
 */
export function passOnUpgrade(request, socket, head, door) {
  const headers = { ...without(request.headers, ofTheBody), ...asked(request) };
  const path = door.path ?? request.url;
  const onward = ask({ ...fresh, port: door.to, method: request.method, path, headers });
  onward.on('upgrade', (answer, other, first) => {
    other.setNoDelay(true);
    socket.write(headOf(answer, answer.headers));
    socket.write(first);
    other.write(head);
    socket.pipe(other).pipe(socket);
    other.on('error', () => socket.destroy());
    other.on('close', () => socket.destroy());
    socket.on('close', () => other.destroy());
  });
  onward.on('response', (answer) => {
    socket.write(headOf(answer, { ...without(answer.headers, ofOneConnection), connection: 'close' }));
    pipeline(answer, socket, () => undefined);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
  socket.on('close', () => onward.destroy());
  onward.end();
}

/** What a request for a socket never has. */
const ofTheBody = ['content-length', 'transfer-encoding'];

/** @param {import('node:http').IncomingMessage} answer @param {import('node:http').IncomingHttpHeaders} headers */
function headOf({ statusCode, statusMessage }, headers) {
  const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}\r\n`));
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('')}\r\n`;
}

/**
 * Of a body whose length nobody said. Left out, Node would write the body of a GET or DELETE bare, and the other side
 * would read it as a request.
 * @param {import('node:http').IncomingMessage} request
 */
const framing = ({ headers }) => (headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {});

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
