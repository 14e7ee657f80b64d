import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoMunicipalities, demoPeople } from '../world/index.js';
import { bodyOf } from './body.js';
import { FirstCall } from './first-call.js';

const named = (username: string) => {
  const person = demoPeople.find((one) => one.username === username);
  if (!person) throw new Error(`nobody is called ${username}`);
  return person;
};

describe('the first call of whoever signs in', () => {
  let telephones: Server;
  let first: FirstCall;

  beforeAll(async () => {
    telephones = createServer((request, reply) => {
      void bodyOf(request).then((text) => {
        reply.writeHead(201).end();
        telephones.emit('rung', text);
      });
    }).listen(0, '127.0.0.1');
    await once(telephones, 'listening');
    first = new FirstCall(`http://127.0.0.1:${(telephones.address() as AddressInfo).port}/demo/callers`);
  });
  afterAll(() => new Promise((closed) => telephones.close(closed)));

  it('comes to an agent, for another municipality of the same centre', async () => {
    first.comesTo(named('blid.bringebaer'));
    const { line } = await next();
    const called = demoMunicipalities.find(({ lines }) => lines.some(({ id }) => id === line));
    expect(called).toMatchObject({ centre: 'fjordvest' });
    expect(called?.key).not.toBe('gulen');
  });

  it('does not come to whoever answers no calls', async () => {
    first.comesTo(named('samla.selje'));
    first.comesTo(named('frisk.fiol'));
    const { line } = await next();
    const called = demoMunicipalities.find(({ lines }) => lines.some(({ id }) => id === line));
    expect(called).toMatchObject({ centre: 'innlandsro' });
  });

  it('comes to nobody where no citizens are', () => {
    expect(() => new FirstCall(undefined).comesTo(named('blid.bringebaer'))).not.toThrow();
  });

  /** What the telephones are asked next. Asked for before anything has come. */
  const next = async () => JSON.parse(((await once(telephones, 'rung')) as [string])[0]) as { line: string };
});
