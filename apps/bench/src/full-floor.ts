import {
  agentAt,
  agentId,
  callId,
  centreId,
  decide,
  defaultPolicies,
  instant,
  legId,
  lineId,
  municipalityId,
  restoreFloor,
  type Agent,
  type AgentId,
  type Call,
  type Floor,
  type FloorEvent,
  type Instant,
  type LegId,
  type Plan,
} from '@samsvar/core';

export const start = instant(1_800_000_000_000);
const municipalities = ['gulen', 'osteroy', 'samnanger', 'aurland'].map(municipalityId);

/** So many callers wait, beyond every threshold of a wait, and so many agents talk, each with another caller. */
export function fullFloor(size: number): Floor {
  const numbers = Array.from({ length: size }, (_, n) => n);
  return restoreFloor({
    plan: thePlan(),
    now: start,
    reinforcement: { byHand: [], isSwitchedOn: false, calmSince: null, pace: { quarter: 0, counts: [] } },
    agents: numbers.map(talkingAgent),
    calls: [...numbers.map(waitingCall), ...numbers.map(talkingCall)],
  });
}

/**
 * One caller hangs up, the agent is ready again, gets the next who waits, says yes, her device goes up, and somebody else
 * rings: five decisions, after which the floor is as full as before.
 */
export const decisionsInRound = 5;

export class Rounds {
  private round = 0;

  constructor(
    public floor: Floor,
    private readonly size: number,
  ) {}

  /** Nanoseconds per decision over so many rounds. */
  run(rounds: number): number {
    const began = process.hrtime.bigint();
    for (let n = 0; n < rounds; n++) this.next();
    return Number(process.hrtime.bigint() - began) / (rounds * decisionsInRound);
  }

  private next(): void {
    const n = this.round++;
    // So slowly that nobody passes a threshold of the wait: that would be a decision more.
    const at = instant(start + n / 10);
    // A step through the agents that visits each, far from the one before.
    const agent = agentId(`a${(n * 7_919) % this.size}`);
    const talksIn = this.callOf(agent);
    this.take({ type: 'call-ended', id: `e${n}.1`, at, callId: talksIn });
    this.take({ type: 'wrap-up-ended', id: `e${n}.2`, at, agentId: agent, callId: talksIn });
    const callId = this.callOf(agent);
    const leg = legId(callId, 1);
    this.take({ type: 'offer-answered', id: `e${n}.3`, at, agentId: agent, callId, legId: leg, answer: 'accept' });
    this.take({ type: 'device-up', id: `e${n}.4`, at, callId, legId: leg });
    this.take(arrival(n, at));
  }

  private take(event: FloorEvent): void {
    this.floor = decide(this.floor, event).floor;
  }

  private callOf(agent: AgentId): Call['id'] {
    const task = agentAt(this.floor, agent)?.task;
    if (task && 'callId' in task) return task.callId;
    throw new Error(`${agent} has no call: the rounds are out of step`);
  }
}

export function arrival(n: number, at: Instant): FloorEvent {
  const who = { callerRef: `new${n}`, isInternal: false, isWithheld: false };
  return { type: 'call-arrived', id: `e${n}.5`, at, callId: callId(`n${n}`), dialled: `line${n % 4}`, ...who };
}

/** Four lines, always open. */
export function thePlan(): Plan {
  const lines = municipalities.map((id, n) => ({
    id: lineId(`line${n}`),
    municipalityId: id,
    language: 'nn',
    languageKeys: {},
    target: 30_000,
    priority: 0,
    openings: [{ from: instant(0), to: instant(start * 2) }],
    holidays: [],
    emergency: null,
    incidentId: null,
    duty: null,
  }));
  return {
    centreId: centreId('bench'),
    version: 1,
    policyVersion: 1,
    // Calls that are over are remembered for a thousand rounds, however full the floor.
    policies: { ...defaultPolicies, sameAgentWithin: 100, interruptedGoesFirstWithin: 100 },
    lineOf: Object.fromEntries(lines.map(({ id }) => [id, id])),
    lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    agents: {},
  };
}

export const talkingAgent = (n: number): Agent => ({
  id: agentId(`a${n}`),
  home: municipality(n),
  answersFor: municipalities,
  languages: ['nb', 'nn'],
  presence: 'available',
  presenceSince: start,
  presenceBy: null,
  task: { is: 'talking', callId: callId(`t${n}`) },
  onDuty: 'phone',
  dutyUntil: instant(start + 10_000_000),
  idleSince: instant(start - n),
  restsUntil: null,
  misses: 0,
  isReachable: true,
  callOut: null,
});

const waitingCall = (n: number): Call => ({
  ...aCall(`w${n}`, n, instant(start - 61_000 - n)),
  state: { is: 'waiting', lookAgainAt: null, callBackOfferedUntil: null },
});

const talkingCall = (n: number): Call => ({
  ...aCall(`t${n}`, n, instant(start - 90_000 - n)),
  legs: 1,
  answeredAt: instant(start - 60_000),
  state: { is: 'connected', agentId: agentId(`a${n}`), legId: `t${n}.1` as LegId },
});

const aCall = (name: string, n: number, arrivedAt: Instant): Omit<Call, 'state'> => ({
  id: callId(name),
  lineId: lineId(`line${n % 4}`),
  municipalityId: municipality(n),
  callerRef: name,
  isInternal: false,
  isWithheld: false,
  language: 'nn',
  priority: 0,
  target: 30_000,
  arrivedAt,
  serveUntil: null,
  front: null,
  tried: [],
  passedOnBy: [],
  prefers: null,
  legs: 0,
  answeredAt: null,
  callbackOf: null,
  attempts: 0,
  isCallBackOffered: false,
  merges: null,
});

const municipality = (n: number) => municipalities[n % municipalities.length] ?? municipalityId('gulen');
