import fc from 'fast-check';
import { agentId, callId, personId } from '../kernel/ids.js';
import { later, seconds, type Instant } from '../kernel/time.js';
import {
  agentsAt,
  callOn,
  callsOn,
  legId,
  nextDeadline,
  type Command,
  type Floor,
  type FloorEvent,
} from '../routing/index.js';
import { at } from './clock.js';
import { answer, asked, callOut, causes, device, hadByFallback } from './routing-happenings.js';
import { lines, thePlan } from './routing-history-plan.js';

/**
 * One step of a random history, before it is known what the floor looks like then: what kind of thing happens, to
 * whom, in what way, and how much later. Numbers are taken modulo what there is, so every history means something and
 * a shorter one still does.
 */
export type Step = {
  readonly what: Kind;
  readonly who: number;
  readonly how: number;
  readonly after: Wait;
};

type Wait = { readonly ms: number } | 'to the deadline' | 'just before the deadline';

const weights = {
  rings: 14,
  hangsUp: 3,
  answers: 10,
  device: 16,
  party: 8,
  presence: 6,
  reachable: 2,
  asks: 14,
  key: 4,
  nothing: 8,
  plan: 1,
  resync: 1,
  callOut: 8,
  fallback: 3,
  citizen: 8,
  failure: 2,
  again: 4,
} as const;

type Kind = keyof typeof weights;

const waits: fc.Arbitrary<Wait> = fc.oneof(
  { arbitrary: fc.record({ ms: fc.nat({ max: 2_000 }) }), weight: 40 },
  { arbitrary: fc.record({ ms: fc.nat({ max: 30_000 }) }), weight: 4 },
  { arbitrary: fc.record({ ms: fc.nat({ max: 1_000_000 }) }), weight: 1 },
  { arbitrary: fc.constant('to the deadline' as const), weight: 5 },
  { arbitrary: fc.constant('just before the deadline' as const), weight: 2 },
);

const kinds = Object.entries(weights).map(([kind, weight]) => ({ arbitrary: fc.constant(kind as Kind), weight }));

/** Histories of up to `length` steps. */
export const histories = (length: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ what: fc.oneof(...kinds), who: fc.nat(999), how: fc.nat(999), after: waits }), {
    maxLength: length,
    size: 'max',
  });

/** What can be done to a floor is found by looking at it and at what the telephone system was told. */
export class Telling {
  readonly events: FloorEvent[] = [];
  private now: Instant = at('08:50');

  /** How every history begins: a plan, and most of its people at their desks. */
  begin(): readonly FloorEvent[] {
    const plan = thePlan(1);
    const seated = Object.values(plan.agents).filter(({ id }) => !['a3', 'a6', 'a7', 'a8'].includes(id));
    return [
      this.told({ type: 'plan-published', plan }, this.now),
      ...seated.map(({ id }) => {
        this.now = later(this.now, seconds(1));
        return this.told(
          { type: 'presence-changed', agentId: id, presence: 'available', by: { who: 'agent' } },
          this.now,
        );
      }),
    ];
  }

  next({ what, who, how, after }: Step, floor: Floor, commands: readonly Command[]): FloorEvent {
    const from = this.now;
    this.now = later(from, spanOf(after, from, floor));
    if (what === 'again') {
      const before = this.events[who % this.events.length];
      if (before && mayBeToldAgain(before, floor)) return before;
    }
    const happening = this.happening(what, who, how, floor, commands) ?? ({ type: 'time-passed' } as const);
    // Some news is late: it happened before the news that came before it.
    const isLate = how % 11 === 0 && what !== 'presence' && what !== 'plan';
    return this.told(happening, isLate ? later(this.now, -(who % 3_000)) : this.now);
  }

  private told(happening: object, when: Instant): FloorEvent {
    const event = { id: `e${this.events.length + 1}`, at: when, ...happening } as FloorEvent;
    this.events.push(event);
    return event;
  }

  private happening(what: Kind, who: number, how: number, floor: Floor, commands: readonly Command[]): object | null {
    const calls = [...callsOn(floor)].filter((call) => call.state.is !== 'ended');
    const call = calls[who % calls.length];
    const agents = [...agentsAt(floor)];
    const agent = agents[who % agents.length];
    switch (what) {
      case 'rings': {
        const dialled = [...lines, ...lines, 'unknown'][who % 9];
        const flags = {
          isInternal: how % 9 === 0,
          isWithheld: how % 7 === 0,
          ...(how % 5 === 0 && { isOutOfReach: true }),
        };
        const away = calls.find(({ state }) => state.is === 'queued-elsewhere');
        const id = away && how % 4 === 0 ? away.id : callId(`c${this.events.length}`);
        const legs = [{ legId: legId(id, 3), agentId: how % 3 === 0 ? null : agentId(`a${who % 7}`) }];
        const found = how % 10 === 3 ? { found: legs } : {};
        return { type: 'call-arrived', callId: id, dialled, callerRef: `r${how % 12}`, ...flags, ...found };
      }
      case 'hangsUp':
        return call ? { type: 'call-ended', callId: call.id } : null;
      case 'answers': {
        const offered = calls.filter(({ state }) => state.is === 'offered');
        return answer(offered[who % offered.length], how);
      }
      case 'device':
        return device(calls, who, how, commands);
      case 'party': {
        const legs = calls.flatMap(({ id, state }) => ('partyLeg' in state ? [{ id, legId: state.partyLeg }] : []));
        const leg = legs[who % legs.length];
        const type = (['party-up', 'party-up', 'party-failed', 'party-lost'] as const)[how % 4];
        return leg ? { type, callId: leg.id, legId: leg.legId, cause: causes[how % 4] } : null;
      }
      case 'presence': {
        if (!agent) return null;
        const presence = (['available', 'available', 'available', 'pause', 'away', 'off'] as const)[how % 6];
        const coordinator = { who: 'coordinator', personId: personId('p1'), why: 'as-agreed' } as const;
        const by = how % 7 === 6 ? coordinator : ({ who: 'agent' } as const);
        return { type: 'presence-changed', agentId: agent.id, presence, by };
      }
      case 'reachable':
        return agent ? { type: 'device-reachable', agentId: agent.id, isReachable: how % 3 !== 0 } : null;
      case 'asks':
        return asked(calls, agents.length, who, how);
      case 'key':
        return call ? { type: 'key-pressed', callId: call.id, key: ['1', '1', '2', '3'][how % 4] } : null;
      case 'plan':
        return { type: 'plan-published', plan: thePlan(floor.plan.version + (how % 2), how) };
      case 'resync': {
        const callIds = calls.filter((_, place) => (place + how) % 4 !== 0).map(({ id }) => id);
        // Every other end may have gone too.
        const legs = how % 5 < 2 ? { legIds: [] } : {};
        const inTalk = calls.filter(({ state }) => state.is === 'fallback').map(({ id }) => id);
        const fallbackTalks = inTalk.map((id) => ({ callId: id, agentId: agentId(`a${(who + how) % 9}`) }));
        return { type: 'line-resynced', callIds, ...legs, fallbackTalks, isRestarted: how % 3 === 0 };
      }
      case 'fallback': {
        const about = how % 3 !== 0 && call ? call.id : callId(`c${this.events.length}`);
        const agent = how % 5 < 3 ? null : agentId(`a${who % 9}`);
        return hadByFallback(about, agent, lines[how % 4], this.now, how % 2 === 0);
      }
      case 'citizen': {
        const ringing = calls.filter(({ state }) => state.is === 'calling-back');
        const one = ringing[who % ringing.length] ?? (how % 10 === 0 ? call : undefined);
        const type = how % 3 === 0 ? 'citizen-failed' : 'citizen-up';
        return one ? { type, callId: one.id, cause: causes[how % 4] } : null;
      }
      case 'callOut':
        return callOut(agents, who, how);
      case 'failure': {
        const failed = commands.at(-1 - (who % 5));
        if (!failed || !('callId' in failed)) return null;
        const legId = 'legId' in failed ? failed.legId : 'legIds' in failed ? (failed.legIds[0] ?? null) : null;
        const unsaid = how % 3 === 0 ? { isUnsaid: true } : {};
        const about = { commandId: failed.id, command: failed.do, callId: failed.callId, legId, ...unsaid };
        return { type: 'command-failed', ...about };
      }
      case 'nothing':
      case 'again':
        return null;
    }
  }
}

/**
 * Told again even much later, these change nothing. The others cannot be: what a desk asks is told once by its message id,
 * and how it stands now, with devices, with the line, in the telephone system's own queue, is told anew each time.
 */
const repeatable = new Set<FloorEvent['type']>([
  'call-ended',
  'call-out-answered',
  'citizen-failed',
  'citizen-up',
  'command-failed',
  'device-failed',
  'device-lost',
  'device-up',
  'key-pressed',
  'offer-answered',
  'party-failed',
  'party-lost',
  'party-up',
  'plan-published',
  'presence-changed',
  'time-passed',
]);

/** A caller is known by the call's id for as long as it is remembered; coming back from elsewhere is told as an arrival. */
function mayBeToldAgain(event: FloorEvent, floor: Floor): boolean {
  const call = 'callId' in event ? callOn(floor, event.callId) : undefined;
  if (event.type === 'call-arrived') return call !== undefined && call.state.is !== 'queued-elsewhere';
  // Our own word, told once: of a hold before this one it would be news of this one.
  if (event.type === 'command-failed') return event.command !== 'hold' && event.command !== 'consult';
  if (event.type === 'fallback-queued') return call !== undefined && event.endedAt !== null;
  if (event.type === 'fallback-answered') return call !== undefined;
  return repeatable.has(event.type);
}

function spanOf(after: Wait, from: Instant, floor: Floor): number {
  if (typeof after !== 'string') return after.ms + 1;
  const due = nextDeadline(floor);
  if (due === null) return seconds(1);
  return Math.max(1, due - from - (after === 'to the deadline' ? 0 : 1));
}
