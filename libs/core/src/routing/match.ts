import type { Agent } from './agent.js';
import type { Call } from './call.js';
import { inCallOrder } from './call-order.js';
import { mayTake, speaks } from './eligibility.js';
import type { OfferReason } from './facts.js';
import { agentAt, callOn, type Floor } from './floor.js';
import { makeOffer } from './offers.js';
import { first, values } from './sorted.js';
import type { Turn } from './turn.js';

/** The choices a match is made of. */
export type MatchRules = {
  readonly inCallOrder: typeof inCallOrder;
  readonly mayTake: typeof mayTake;
  readonly inAgentOrder: (one: Agent, other: Agent, call: Call, floor: Floor) => number;
};

/** The house's own. */
export const matchRules: MatchRules = { inCallOrder, mayTake, inAgentOrder };

/** After every event: waiting calls in order, the right agent for each, until no free agent fits any of them. */
export function match(turn: Turn, rules: MatchRules): void {
  for (let next = nextMatch(turn.floor, rules); next; next = nextMatch(turn.floor, rules)) {
    makeOffer(turn, next.call, next.agent, reasons(next.agent, next.call, turn.floor));
  }
}

type Match = { readonly call: Call; readonly agent: Agent };

/**
 * Only the head of each class is looked at: whoever cannot take the oldest of a class cannot take the younger ones.
 * So the cost follows the number of classes and groups, which is small, and not the number of callers.
 */
function nextMatch(floor: Floor, rules: MatchRules): Match | undefined {
  if (isEmpty(floor.idle)) return undefined;
  const heads = Object.values(floor.waiting)
    .map((queue) => callOn(floor, first(queue)?.value ?? ('' as Call['id'])))
    .filter((call) => call !== undefined)
    .sort((one, other) => rules.inCallOrder(one, other, floor.now));
  for (const call of heads) {
    const agent = chooseAgent(call, floor, rules);
    if (agent) return { call, agent };
  }
  return undefined;
}

/** The best of the groups' best. */
function chooseAgent(call: Call, floor: Floor, rules: MatchRules): Agent | undefined {
  let best = preferred(call, floor, rules);
  if (best) return best;
  for (const group of Object.values(floor.idle)) {
    for (const id of values(group)) {
      const agent = agentAt(floor, id);
      if (!agent) continue;
      const isLikeAllOthers = !call.tried.includes(id) && !call.passedOnBy.includes(id);
      if (rules.mayTake(agent, call, floor)) {
        if (!best || rules.inAgentOrder(agent, best, call, floor) < 0) best = agent;
      }
      if (isLikeAllOthers) break;
    }
  }
  return best;
}

function preferred(call: Call, floor: Floor, rules: MatchRules): Agent | undefined {
  const agent = call.prefers === null ? undefined : agentAt(floor, call.prefers);
  const fits = agent && !call.tried.includes(agent.id) && rules.mayTake(agent, call, floor);
  return fits ? agent : undefined;
}

/**
 * Negative when `one` comes before `other`: not tried before; speaks the language; a seat before standby; by the
 * policy, employed by the called municipality; idle longest since the last conversation; ties by id.
 */
export function inAgentOrder(one: Agent, other: Agent, call: Call, floor: Floor): number {
  const claims: readonly ((agent: Agent) => boolean)[] = [
    (agent) => !call.tried.includes(agent.id),
    (agent) => speaks(agent, call),
    (agent) => agent.onDuty !== 'standby',
    (agent) => floor.plan.policies.prefersLocalKnowledge && agent.home === call.municipalityId,
  ];
  for (const claim of claims) {
    if (claim(one) !== claim(other)) return claim(one) ? -1 : 1;
  }
  return one.idleSince - other.idleSince || (one.id < other.id ? -1 : 1);
}

function reasons(agent: Agent, call: Call, floor: Floor): OfferReason[] {
  const { policies } = floor.plan;
  const waitedSeconds = Math.floor((floor.now - call.arrivedAt) / 1000);
  const isAlone = floor.seated === 0;
  const isSame = call.prefers === agent.id && !call.tried.includes(agent.id);
  return [
    ...(call.front ? [`front:${call.front}` as const] : []),
    ...(isSame ? (['same-agent'] as const) : []),
    ...(agent.onDuty === 'standby'
      ? [isAlone ? ('standby-alone' as const) : (`standby-after-${waitedSeconds}s` as const)]
      : []),
    ...(agent.onDuty === 'called-out' ? (['called-out'] as const) : []),
    ...(speaks(agent, call) ? [] : [`language-waived:${call.language}` as const]),
    ...(policies.prefersLocalKnowledge && agent.home === call.municipalityId
      ? [`local-knowledge:${agent.home}` as const]
      : []),
    ...(call.tried.includes(agent.id) ? (['only-others-tried'] as const) : []),
    ...(isSame ? [] : (['longest-idle'] as const)),
  ];
}

const isEmpty = (lists: object): boolean => {
  for (const _ in lists) return false;
  return true;
};
