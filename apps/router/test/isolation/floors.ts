import {
  agentOf,
  callId,
  defaultPolicies,
  hours,
  instant,
  later,
  lineId,
  municipalityId,
  personId,
  type CallId,
  type CentreId,
} from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import type { TestRedis } from '@samsvar/platform/testing';
import type { Telephony } from '@samsvar/telephony';
import { uuidv7 } from 'uuidv7';
import type { Engine } from '../../src/floor/engine.js';
import { FloorKeeper } from '../../src/floor/floor-keeper.js';
import { FloorStore } from '../../src/floor/floor-store.js';

/** A caller who waits in Mona's centre, and one in Ivar's. */
export const ownCall = callId(uuidv7());
export const foreignCall = callId(uuidv7());

/** The centre's floor with its owner: one person, one line, one caller who waits. */
export async function aFloor(redis: TestRedis, centre: CentreId, who: string, call: CallId): Promise<FloorKeeper> {
  let owning: (engine: Engine) => void = () => undefined;
  const owned = new Promise<Engine>((resolve) => (owning = resolve));
  const now = () => instant(Date.now());
  const keeper = new FloorKeeper({
    ...{ centre, store: new FloorStore(redis.client, centreKeys(centre)), openLine: () => silentLine },
    directory: {
      soundsOf: () => [],
      musicOf: noNumber,
      numberOf: noNumber,
      callerNumberOf: noNumber,
      shownOn: noNumber,
    },
    ...{ now, monotonic: () => performance.now(), newId: uuidv7, owning },
    ...{ committed: () => undefined, faulted: () => undefined, ended: () => undefined },
  });
  keeper.start();
  const engine = await owned;
  const [line, home] = [lineId(uuidv7()), municipalityId(uuidv7())];
  const today = { from: later(now(), -hours(1)), to: later(now(), hours(1)) };
  const agent = {
    ...{ id: agentOf(personId(who)), home, answersFor: [home], languages: ['nn'], callOut: null },
    duties: [{ ...today, kind: 'phone' as const }],
  };
  await engine.tell({
    type: 'plan-published',
    plan: {
      ...{ centreId: centre, version: 1, policyVersion: 1, policies },
      lineOf: { '57000000': line },
      lines: {
        [line]: {
          ...{ id: line, municipalityId: home, language: 'nn', languageKeys: {}, target: 30_000, priority: 0 },
          ...{ openings: [today], holidays: [], emergency: null, incidentId: null, duty: null },
        },
      },
      agents: { [agent.id]: agent },
    },
  });
  const caller = { callerRef: uuidv7(), isInternal: false, isWithheld: false };
  await engine.tell({ type: 'call-arrived', callId: call, dialled: '57000000', ...caller });
  return keeper;
}

/** The key for reinforcement may be pressed as often as the tests like. */
const policies = { ...defaultPolicies, callOutAtMost: 1_000 };

const silentLine: Telephony = {
  connect: () => Promise.resolve(),
  listen: () => undefined,
  perform: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const noNumber = () => undefined;
