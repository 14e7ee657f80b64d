// The front as somebody meets it who speaks HTTP by hand: what lies behind it and has no door there stays out of reach.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { openFront } from '../local/front/front.mjs';
import { freePort } from '../local/processes/ports.mjs';

/** @typedef {{ name: string, asked: string, from: string | undefined }} Heard */

/** @type {Heard[]} */
let heard = [];
/** @type {import('node:http').Server[]} */
let services = [];
/** @type {{ stop: () => Promise<void> }} */
let front;
let port = 0;

beforeAll(async () => {
  const names = ['api', 'router', 'sign-in', 'telephone', 'simulator'];
  const [api, router, signIn, telephone, simulator] = await Promise.all(names.map(service));
  port = await freePort();
  front = await openFront({ front: port, api, router, signIn, telephone, simulator, postgres: 0, redis: 0, sip: 0 });
});
beforeEach(() => (heard = []));
afterAll(async () => {
  await front.stop();
  for (const one of services) one.close().closeAllConnections();
});

describe('the front', () => {
  it.each([
    ['up and out of its door', '/realms/../admin/realms/samsvar/users'],
    ['the same, with letters written as numbers', '/realms/%2e%2e/admin/realms/samsvar/users'],
    ['out of the API to its figures', '/api/../metrics'],
    ['half encoded', '/api/.%2E/health/ready'],
  ])('passes on no path that leads %s', async (_, path) => {
    expect(await says(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    expect(heard).toEqual([]);
  });

  it.each(['GET', 'DELETE', 'POST'])(
    'passes on the body of a %s as a body, not as a request of its own',
    async (method) => {
      const hidden = 'GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.6\r\n\r\n';
      const body = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`;
      await says(
        `${method} /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${body}`,
      );
      await says('GET /api/next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(heard.map(({ asked }) => asked)).toEqual([`${method} /api/x`, 'GET /api/next']);
    },
  );

  it('loses no request to whoever lets go of a connection just as they are asked again', async () => {
    const simulator = services[4];
    simulator?.once('connection', (socket) => socket.once('data', () => socket.once('data', () => socket.destroy())));
    const ask = 'GET /demo/callers HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    for (const _ of [1, 2]) expect(await says(ask)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('says itself from where somebody asks, whatever they say', async () => {
    await says('GET /api/x HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.6\r\nConnection: close\r\n\r\n');
    expect(heard).toEqual([{ name: 'api', asked: 'GET /api/x', from: '127.0.0.1' }]);
  });

  it('makes a socket of a connection only when who stands behind has agreed to', async () => {
    const begin = 'GET /sip HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const then = 'GET /ari/channels HTTP/1.1\r\nHost: x\r\n\r\n';
    expect(await says(begin, then)).toMatch(/^HTTP\/1.1 426 [\s\S]*Connection: close/i);
    expect(heard.map(({ asked }) => asked)).toEqual(['GET /ws']);
  });

  it('ties the two together when they have agreed', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    const answer = await says(`GET /rt/socket?a=1 HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`, 'over and out');
    expect(answer).toMatch(/^HTTP\/1.1 101 [\s\S]*\r\n\r\nagreed; over and out$/);
  });

  it.each(['/api/me', '/realms/samsvar/account', '/demo/callers', '/exchange/x'])(
    'has no socket at %s',
    async (path) => {
      const begin = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
      await says(begin, 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n');
      expect(heard).toEqual([]);
    },
  );
});

/** Answers everything; the router agrees to a socket and says back what it hears. @param {string} name @returns {Promise<number>} */
function service(name) {
  const server = createServer((request, reply) => {
    const from = request.headers['x-forwarded-for'];
    heard.push({ name, asked: `${request.method} ${request.url}`, from: [from].flat()[0] });
    request.resume().once('end', () => reply.writeHead(name === 'telephone' ? 426 : 200).end(name));
  });
  if (name === 'router') {
    server.on('upgrade', (_, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nagreed; ');
      socket.once('data', (words) => socket.end(words));
    });
  }
  services.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

/** Everything that is answered until the front hangs up. `then` is said when the first answer has come. @param {string} words @param {string} [then] @returns {Promise<string>} */
function says(words, then) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
      if (then !== undefined) socket.write(then);
      then = undefined;
    });
    socket.on('error', () => undefined); // hung up on
    socket.on('close', () => resolve(answer));
  });
}
