import 'reflect-metadata';
import { DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { DiscoveryModule } from '@nestjs/core';
import { Does, handlersOf } from './does.js';
import { readPayload, Payload } from './payload.js';

@Does('outbox.relay')
class Relays {
  do() {
    return Promise.resolve();
  }
}

@Does('outbox.sweep')
class Sweeps extends Relays {}

@Does('outbox.sweep')
class SweepsToo extends Relays {}

describe('the jobs', () => {
  it('each have one handler', async () => {
    const handled = handlersOf(await discovering(Relays, Sweeps));
    expect(handled.map(({ name }) => name).sort()).toEqual(['outbox.relay', 'outbox.sweep']);
  });

  it('refuse to start without one, and with two', async () => {
    const discovery = await discovering(Sweeps, SweepsToo);
    expect(() => handlersOf(discovery)).toThrow(/outbox.relay has no handler, outbox.sweep has 2 handlers/);
  });
});

describe("a job's payload", () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const centreId = '01890000-0000-7000-8000-000000000001';

  it('is read with its claim', () => {
    const read = readPayload(Payload, { reach: { kind: 'centre', centreId }, traceId });
    expect(read).toEqual({ reach: { kind: 'centre', centreId }, traceId });
  });

  it.each([
    ['no claim', { traceId }],
    ['a claim that is none', { reach: { kind: 'everything' }, traceId }],
    ['a centre that is none', { reach: { kind: 'centre', centreId: '1 or 1=1' }, traceId }],
    [
      'a wider claim hidden in a narrow one',
      { reach: { kind: 'centre', centreId, municipalityId: centreId }, traceId },
    ],
    ['a field that nobody knows', { reach: { kind: 'platform' }, traceId, sql: 'drop' }],
    ['nothing at all', undefined],
  ])('is refused with %s', (_, given) => {
    expect(() => readPayload(Payload, given)).toThrow(/payload is not what it should be/);
  });
});

async function discovering(...providers: (new () => object)[]): Promise<DiscoveryService> {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers }).compile();
  return module.get(DiscoveryService);
}
