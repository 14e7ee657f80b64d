import type {
  DeskCall,
  DeskCallOut,
  DeskCaller,
  DeskColleague,
  DeskOffer,
  DeskQueue,
  DeskState,
  HandedOn,
} from '@samsvar/contracts';
import { personOf, type Agent, type AgentId, type Call, type Instant, type MunicipalityId } from '@samsvar/core';
import type { FloorReplica } from './floor-replica.js';

export type DeskView = Pick<
  DeskState,
  'me' | 'offer' | 'callOut' | 'call' | 'handedOn' | 'queue' | 'colleagues' | 'lead'
>;

type People = Pick<FloorReplica, 'agents' | 'calls'>;

const colleaguesAtMost = 100;

/** What all desks of a centre show alike, looked up once for all of them. */
export type Overview = {
  readonly queues: ReadonlyMap<MunicipalityId, DeskQueue>;
  readonly handedOn: ReadonlyMap<AgentId, readonly HandedOn[]>;
  readonly onDuty: readonly DeskColleague[];
};

export function overviewOf({ agents, calls }: People): Overview {
  const queues = new Map<MunicipalityId, DeskQueue>();
  const handedOn = new Map<AgentId, HandedOn[]>();
  for (const call of calls.values()) {
    const { state, municipalityId } = call;
    if (['waiting', 'offered', 'queued-elsewhere'].includes(state.is)) {
      queues.set(municipalityId, joined(call, queues.get(municipalityId)));
    }
    if ((state.is === 'putting-through' || state.is === 'put-through') && state.by !== null) {
      const until = state.is === 'put-through' ? state.fetchBackUntil : state.until;
      if (until === null) continue; // the window is over
      const isUp = state.is === 'put-through';
      handedOn.set(state.by, [...(handedOn.get(state.by) ?? []), { ...callerOf(call), to: state.to, isUp, until }]);
    }
  }
  const onDuty = [...agents.values()].filter(isThere).sort(byId);
  return { queues, handedOn, onDuty: onDuty.map(colleague) };
}

/** What this person's desk shows, by the floor alone: two desks of one person show the same. */
export function deskView(floor: People, overview: Overview, id: AgentId): DeskView {
  const me = floor.agents.get(id);
  if (!me) return nothing;
  const { presence, presenceSince, presenceBy, task, onDuty, restsUntil, isReachable } = me;
  const inHand = task.is === 'idle' ? undefined : floor.calls.get(task.callId);
  const others = overview.onDuty.filter(({ personId }) => personId !== personOf(id));
  return {
    me: { presence, presenceSince, presenceBy, task: task.is, onDuty, restsUntil, isReachable },
    offer: inHand ? offerOf(inHand) : null,
    callOut: callOutOf(me),
    call: inHand ? callOf(inHand, me) : null,
    handedOn: overview.handedOn.get(id) ?? [],
    queue: [...me.answersFor].sort().map((one) => overview.queues.get(one) ?? emptyQueue(one)),
    colleagues: others.slice(0, colleaguesAtMost),
    lead: null,
  };
}

const nothing: DeskView = {
  me: null,
  offer: null,
  callOut: null,
  call: null,
  handedOn: [],
  queue: [],
  colleagues: [],
  lead: null,
};

function callOutOf({ callOut }: Agent): DeskCallOut | null {
  if (callOut?.state.is !== 'asked') return null;
  const { at, until, why = null } = callOut.state;
  return { askedAt: at, until, why };
}

function offerOf(call: Call): DeskOffer | null {
  if (call.state.is !== 'offered') return null;
  const { legId, expiresAt, isAccepted, because } = call.state.offer;
  return { ...callerOf(call), legId, expiresAt, isAccepted, because };
}

function callOf(call: Call, { task }: Agent): DeskCall | null {
  const { state, answeredAt } = call;
  const isHoldRefused = state.is === 'connected' && state.isHoldRefused === true;
  const known = { ...callerOf(call), answeredAt, until: null, party: null, isHoldRefused, isExtended: false };
  if (task.is === 'wrap-up') return { ...known, state: 'wrap-up', until: task.until, isExtended: task.isExtended };
  switch (state.is) {
    case 'connected':
    case 'held':
    case 'fallback':
      return { ...known, state: state.is };
    case 'consulting':
    case 'conference':
      return {
        ...known,
        state: state.is,
        until: state.until,
        party: { to: state.to, isUp: state.until === null },
      };
    case 'returning':
      return { ...known, state: state.is, until: state.until };
    default:
      return null;
  }
}

const callerOf = ({ id, municipalityId, lineId, language, arrivedAt, isInternal, isWithheld }: Call): DeskCaller => ({
  callId: id,
  municipalityId,
  lineId,
  language,
  arrivedAt,
  isInternal,
  isWithheld,
});

export const emptyQueue = (municipalityId: MunicipalityId): DeskQueue => ({
  municipalityId,
  waiting: 0,
  longestSince: null,
});

const joined = ({ municipalityId, arrivedAt }: Call, queue = emptyQueue(municipalityId)): DeskQueue => ({
  municipalityId,
  waiting: queue.waiting + 1,
  longestSince: Math.min(arrivedAt, queue.longestSince ?? arrivedAt) as Instant,
});

/** Somebody rostered who has said «Ikkje på» is no colleague on duty: not there, and not away from it either. */
const isThere = ({ onDuty, presence, task }: Agent): boolean =>
  onDuty !== 'off' && (presence !== 'off' || task.is !== 'idle');

function colleague({ id, presence, task }: Agent): DeskColleague {
  const is = task.is !== 'idle' ? 'busy' : presence === 'available' ? 'free' : 'away';
  return { personId: personOf(id), is };
}

const byId = (one: Agent, other: Agent): number => (one.id < other.id ? -1 : 1);
