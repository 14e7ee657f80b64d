import 'reflect-metadata';
import { DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { jobNames, type JobName } from '@samsvar/contracts';
import { DiscoveryModule } from '@nestjs/core';
import { Does, handlersOf } from './does.js';
import { readPayload, Payload } from './payload.js';

/** Somebody for each job. */
const hands = jobNames.map(handsFor);

describe('the jobs', () => {
  it('each have one handler', async () => {
    const handled = handlersOf(await discovering(...hands));
    expect(handled.map(({ name }) => name).sort()).toEqual([...jobNames].sort());
  });

  it('refuse to start without one, and with two', async () => {
    const discovery = await discovering(...hands.slice(1), handsFor('outbox.sweep'));
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

function handsFor(name: JobName): new () => object {
  @Does(name)
  class Hands {
    do() {
      return Promise.resolve();
    }
  }
  return Hands;
}

async function discovering(...providers: (new () => object)[]): Promise<DiscoveryService> {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers }).compile();
  return module.get(DiscoveryService);
}
