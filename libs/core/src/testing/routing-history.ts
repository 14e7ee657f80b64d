import fc from 'fast-check';
import { agentId, callId, personId, type AgentId, type CallId } from '../kernel/ids.js';
import { later, seconds, type Instant } from '../kernel/time.js';
import {
  agentsAt,
  callsOn,
  legId,
  nextDeadline,
  type Agent,
  type Call,
  type Command,
  type Floor,
  type FloorEvent,
  type Plan,
} from '../routing/index.js';
import { at } from './clock.js';
import { aLine, anAgent, aPlan, gulen, osteroy, samnanger, shift } from './routing-plan.js';

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
  fallback: 1,
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
      if (before && repeatable.has(before.type)) return before;
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
        const flags = { isInternal: how % 9 === 0, isWithheld: how % 7 === 0 };
        const id = callId(`c${this.events.length}`);
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
        return { type: 'presence-changed', agentId: agent.id, presence, by: { who: 'agent' } };
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
        return { type: 'line-resynced', callIds, isRestarted: how % 3 === 0 };
      }
      case 'fallback': {
        const about = how % 3 === 0 && call ? call.id : callId(`c${this.events.length}`);
        return answeredByFallback(about, agentId(`a${who % 9}`), lines[how % 4], this.now, how % 2 === 0);
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
        return { type: 'command-failed', commandId: failed.id, command: failed.do, callId: failed.callId, legId };
      }
      case 'nothing':
      case 'again':
        return null;
    }
  }
}

/** Told again even much later, these change nothing; what a desk asks is told once by its message id. */
const repeatable = new Set<FloorEvent['type']>([
  'call-ended',
  'call-out-answered',
  'device-failed',
  'device-lost',
  'device-up',
  'offer-answered',
  'party-failed',
  'party-lost',
  'party-up',
  'plan-published',
  'presence-changed',
  'time-passed',
]);

function spanOf(after: Wait, from: Instant, floor: Floor): number {
  if (typeof after !== 'string') return after.ms + 1;
  const due = nextDeadline(floor);
  if (due === null) return seconds(1);
  return Math.max(1, due - from - (after === 'to the deadline' ? 0 : 1));
}

const causes = ['unanswered', 'declined', 'busy', 'unreachable'] as const;

function answer(call: Call | undefined, how: number): object | null {
  if (call?.state.is !== 'offered') return null;
  const { agentId: by, legId } = call.state.offer;
  const word = (['accept', 'accept', 'decline', 'pass-on'] as const)[how % 4];
  return { type: 'offer-answered', agentId: by, callId: call.id, legId, answer: word };
}

/** Mostly about a telephone that is in use, now and then about any that was ever rung. */
function device(calls: readonly Call[], who: number, how: number, commands: readonly Command[]): object | null {
  const inUse = calls.flatMap(({ id, state }) => {
    const legId = state.is === 'offered' ? state.offer.legId : 'legId' in state ? state.legId : null;
    return legId === null ? [] : [{ id, legId, isUp: state.is !== 'offered' && state.is !== 'returning' }];
  });
  const rung = commands.flatMap((one) =>
    one.do === 'ring-device' ? [{ id: one.callId, legId: one.legId, isUp: how % 2 === 0 }] : [],
  );
  const isAboutTalk = how % 5 === 0;
  const legs = how % 10 === 7 ? rung : inUse.filter(({ isUp }) => isUp === isAboutTalk);
  const leg = legs[who % legs.length];
  if (!leg) return null;
  const about = { callId: leg.id, legId: leg.legId };
  if (leg.isUp) return { type: 'device-lost', ...about, cause: how % 3 === 0 ? 'hung-up' : 'vanished' };
  return how % 3 === 0 ? { type: 'device-failed', ...about, cause: causes[who % 4] } : { type: 'device-up', ...about };
}

const asks = [
  'hold-asked',
  'resume-asked',
  'consult-asked',
  'transfer-asked',
  'fetch-back-asked',
  'put-through-asked',
  'hang-up-asked',
  'wrap-up-ended',
  'wrap-up-extended',
] as const;

function asked(calls: readonly Call[], agents: number, who: number, how: number): object | null {
  const call = calls[who % calls.length];
  if (!call) return null;
  const { state } = call;
  const by = 'agentId' in state ? state.agentId : 'by' in state ? state.by : agentId(`a${who % agents}`);
  const kind = how % 2 === 0 ? 'specialist' : 'service-desk';
  const to = { kind, ref: 'p1', municipalityId: call.municipalityId };
  return { type: asks[how % asks.length], agentId: by ?? agentId('a0'), callId: call.id, to };
}

function answeredByFallback(id: CallId, agent: AgentId, dialled = 'gulen', now: Instant, isOver: boolean): object {
  const caller = { callId: id, dialled, callerRef: `r-${id}`, isInternal: false, isWithheld: false };
  const times = { arrivedAt: later(now, -20_000), answeredAt: later(now, -9_000), endedAt: isOver ? now : null };
  return { type: 'fallback-answered', ...caller, agentId: agent, ...times };
}

/** Mostly answers of those who are asked; now and then somebody at a desk wants more or fewer. */
function callOut(agents: readonly Agent[], who: number, how: number): object {
  const by = personId('p1');
  const asked = agents.flatMap(({ id, callOut }) =>
    callOut?.state.is === 'asked' ? [{ agentId: id, askedAt: callOut.state.at }] : [],
  );
  const one = asked[who % asked.length];
  if (one && how % 4 !== 3) return { type: 'call-out-answered', ...one, answer: how % 3 === 0 ? 'decline' : 'accept' };
  const agentId = how % 5 === 0 ? null : agents[who % agents.length]?.id;
  if (how % 8 < 4) return { type: 'call-out-wanted', by };
  if (how % 8 < 6) return { type: 'release-wanted', agentId, by };
  return { type: 'reinforcement-switched', isOn: how % 3 === 0, by };
}

const lines = ['gulen', 'osteroy', 'samnanger', 'alarm'];

/** Four lines, agents of unequal reach and language, a standby, three who may be called, shifts that end amidst it. */
function thePlan(version: number, how = 0): Plan {
  const twoPriorities =
    how % 5 === 1 ? [{ from: at('08:00'), to: at('09:20') }] : [{ from: at('08:00'), to: at('15:30') }];
  return aPlan({
    version,
    policies: { prefersLocalKnowledge: how % 4 === 3, callBackOver: how % 3 === 0 ? seconds(60) : null },
    lines: [
      aLine('gulen', { openings: twoPriorities }),
      aLine('osteroy', { municipalityId: osteroy, target: seconds(60), incidentId: how % 2 === 0 ? null : 'i1' }),
      aLine('samnanger', {
        municipalityId: samnanger,
        openings: [{ from: at('08:00'), to: at('09:05') }],
        duty: { key: '3', to: { kind: 'duty-number', ref: 'd1', municipalityId: samnanger } },
      }),
      aLine('alarm', { priority: 1, target: seconds(20) }),
    ],
    agents: [
      anAgent('a0'),
      anAgent('a1', { languages: ['en', 'nn'] }),
      anAgent('a2', { home: gulen, answersFor: [gulen, osteroy] }),
      anAgent('a3', { duties: [shift('08:00', '09:10'), shift('09:10', '09:30')] }),
      anAgent('a4', { duties: [shift('08:00', '16:00', 'standby')], languages: ['en', 'nn', 'nb'] }),
      anAgent('a6', { duties: [shift('09:20', '10:00')], callOut: { recent: how % 3, homeBalance: -30 } }),
      anAgent('a7', { home: gulen, duties: [], callOut: { recent: 1, homeBalance: how % 2 } }),
      anAgent('a8', { duties: [], callOut: how % 5 === 4 ? null : { recent: 1, homeBalance: 0 }, answersFor: [gulen] }),
      ...(how % 6 === 5 ? [] : [anAgent('a5', { answersFor: how % 7 === 6 ? [gulen] : [samnanger] })]),
    ],
  });
}
