import {
  apply,
  decide,
  emptyFloor,
  instant,
  minutes,
  type AgentId,
  type Command,
  type Fact,
  type Floor,
  type FloorEvent,
  type Instant,
  type Plan,
} from '@samsvar/core';
import { aLine, anAgent, aPlan, gulen, osteroy } from '@samsvar/core/testing';
import { asteriskWorld, type AsteriskWorld } from '../testing/asterisk-world.js';
import { untilIs } from '../testing/until-is.js';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { Telephony } from '../telephony.js';

describe('a real call to Gulen’s number', () => {
  let world: AsteriskWorld;
  beforeAll(async () => {
    world = await asteriskWorld('first-call');
  });
  afterAll(() => world.close());

  it('is answered by an employee of Osterøy, idle longest, with sound both ways', async () => {
    const [ofOsteroy, ofGulen] = [await world.agent({ answersAfter: 300 }), await world.agent({ answersAfter: 300 })];
    const floor = new FloorInHand(world.telephony, aPlanNow(world.dialled, { [ofOsteroy]: osteroy, [ofGulen]: gulen }));
    world.telephony.listen((event) => {
      world.listening.hear(event);
      floor.take(event);
    });
    floor.says(ofOsteroy, 10);
    floor.says(ofGulen, 5);

    const citizen = await world.phone({ number: '+4700000001', speaks: 440 });
    const { callId } = await world.listening.until('call-arrived');
    await world.listening.until('device-up', { callId });
    await floor.isQuiet();

    expect(floor.the('offer-made')).toMatchObject({ callId, agentId: ofOsteroy, because: ['longest-idle'] });
    expect(floor.the('connected')).toMatchObject({ callId, agentId: ofOsteroy });
    expect(await world.legsInTalk(callId)).toBe(2);
    const before = await world.sound(callId);
    await world.pass(500);
    const after = await world.sound(callId);
    expect(before).toHaveLength(2);
    for (const [place, { fromThem, toThem }] of before.entries()) {
      // 25 packets in half a second; the half of it is plenty to know a live line from a dead one.
      expect(after[place]!.fromThem - fromThem).toBeGreaterThan(12);
      expect(after[place]!.toThem - toThem).toBeGreaterThan(12);
    }

    await citizen.hangUp();
    await world.listening.until('call-ended', { callId });
    await world.listening.until('device-lost', { callId });
    expect(floor.the('call-ended')).toMatchObject({ callId, outcome: 'answered', agentId: ofOsteroy });
    await untilIs(async () => (await world.callers()).length === 0);
  });
});

/** The floor without a router: one event at a time through the core, and at once to the telephone system. */
class FloorInHand {
  private floor: Floor;
  private readonly facts: Fact[] = [];
  private performing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly telephony: Telephony,
    plan: Plan,
  ) {
    this.floor = emptyFloor(plan.centreId);
    this.take({ id: 'plan', at: ago(15), type: 'plan-published', plan });
  }

  /** Available since so many minutes ago. */
  says(agentId: AgentId, since: number): void {
    const at = ago(since);
    this.take({ id: agentId, at, type: 'presence-changed', agentId, presence: 'available', by: { who: 'agent' } });
  }

  take(event: FloorEvent): void {
    const { changes, commands, facts } = decide(this.floor, event);
    this.floor = apply(this.floor, changes);
    this.facts.push(...facts);
    const said = commands.map(inTelephoneWords).map((command) => this.telephony.perform(command));
    this.performing = Promise.all([this.performing, ...said]);
  }

  the(fact: Fact['fact']): Fact | undefined {
    return this.facts.find((one) => one.fact === fact);
  }

  isQuiet(): Promise<unknown> {
    return this.performing;
  }
}

function inTelephoneWords(command: Command): TelephoneCommand {
  if (command.do === 'play') return { ...command, sounds: ['hello-world'] };
  if (command.do === 'ring-party') return { ...command, number: '' };
  if (command.do === 'ring-citizen') throw new Error('nobody is promised to be rung back here');
  return command;
}

function aPlanNow(dialled: string, homes: Readonly<Record<string, typeof gulen>>): Plan {
  const around = { from: ago(60), to: instant(Date.now() + minutes(60)) };
  const agents = Object.entries(homes).map(([name, home]) =>
    anAgent(name, { home, duties: [{ ...around, kind: 'phone' }] }),
  );
  return aPlan({ lines: [aLine(dialled, { openings: [around] })], agents });
}

const ago = (count: number): Instant => instant(Date.now() - minutes(count));
