import fc from 'fast-check';
import { histories } from '../testing/routing-history.js';
import { run, type Decide } from '../testing/routing-run.js';
import type { Agent } from './agent.js';
import type { Call } from './call.js';
import { restoreFloor } from './changes.js';
import { decide } from './decide.js';
import { agentsAt, callsOn, type Floor } from './floor.js';
import type { Plan } from './plan.js';
import { matchRules, type MatchRules } from './match.js';

/** A house that chooses otherwise in one thing. If no history shows it, the invariants do not say what we mean. */
const mutants: Readonly<Record<string, Decide>> = {
  'takes the youngest call first': by({ inCallOrder: (one, other, now) => matchRules.inCallOrder(other, one, now) }),
  'knows no priority': byCalls((call) => ({ ...call, priority: 0 })),
  'knows no front': byCalls((call) => ({ ...call, front: null })),
  'compares waits, not shares of the target': byCalls((call) => ({ ...call, target: 1 })),
  'takes whoever was busy last': by({
    inAgentOrder: (one, other, call, floor) => matchRules.inAgentOrder(other, one, call, floor),
  }),
  'goes back to who has just been tried': byAgents((agent, call) => [agent, { ...call, tried: [] }]),
  'does not spare the standby': byAgents((agent, call) => [
    { ...agent, onDuty: agent.onDuty === 'standby' ? 'phone' : agent.onDuty },
    call,
  ]),
  'offers outside the agreement': mayTake((agent, call) => [{ ...agent, answersFor: [call.municipalityId] }, call]),
  'offers in any language': mayTake((agent, call) => [{ ...agent, languages: [call.language] }, call]),
  'gives a call back to who passed it on': mayTake((agent, call) => [agent, { ...call, passedOnBy: [] }]),
  'calls the standby at once': mayTake((agent, call) => [
    { ...agent, onDuty: agent.onDuty === 'standby' ? 'phone' : agent.onDuty },
    call,
  ]),
  'keeps the standby back while nobody is in any seat': by({
    mayTake: (agent, call, floor) => matchRules.mayTake(agent, call, { ...floor, seated: 1 }),
  }),
  'forgets whom it has missed': without('missing-from-shift'),
  'tells nobody who is missing': (floor, event) => {
    const decision = decide(floor, event);
    return { ...decision, facts: decision.facts.filter(({ fact }) => fact !== 'missing-from-shift') };
  },
  'leaves the internal caller waiting': by({
    mayTake: (agent, call, ...rest) => !call.isInternal && matchRules.mayTake(agent, call, ...rest),
  }),
  'forgets who has the call': (floor, event) => {
    const decision = decide(floor, event);
    const isOffer = decision.facts.some(({ fact }) => fact === 'offer-made');
    return isOffer ? { ...decision, changes: decision.changes.filter(({ change }) => change !== 'agent') } : decision;
  },
  'forgets whom it has asked to come': without('call-out-asked'),
  'keeps who is released': without('released'),
  'calls out in the order of names': (floor, event) => decide(asIfNobodyCame(floor), event),
  'calls out before anybody has waited long': hurried({ callOutAfter: 1 }),
  'lets an offer stand past its deadline': (floor, event) => {
    const decision = decide(floor, event);
    const isMiss = decision.facts.some((fact) => fact.fact === 'offer-ended' && fact.how === 'unanswered');
    return isMiss ? { ...decision, changes: decision.changes.filter(({ change }) => change === 'clock') } : decision;
  },
};

describe('the invariants catch a house that', () => {
  it.each(Object.entries(mutants))(
    '%s',
    (_, decider) => {
      const property = fc.property(histories(80), (steps) => run(steps, decider).breaches.length === 0);
      expect(fc.check(property, { seed: 1, numRuns: 1_000, endOnFailure: true }).failed).toBe(true);
    },
    60_000,
  );
});

/** What the agents' side of such a fact would have changed is lost. */
function without(told: string): Decide {
  return (floor, event) => {
    const decision = decide(floor, event);
    const isTold = decision.facts.some(({ fact }) => fact === told);
    return isTold ? { ...decision, changes: decision.changes.filter(({ change }) => change !== 'agent') } : decision;
  };
}

/** Decides by other policies than the floor keeps. */
function hurried(policies: Partial<Plan['policies']>): Decide {
  return (floor, event) => {
    const plan = { ...floor.plan, policies: { ...floor.plan.policies, ...policies } };
    return decide({ ...floor, plan }, event);
  };
}

function asIfNobodyCame(floor: Floor): Floor {
  const { plan, now, reinforcement } = floor;
  const agents = [...agentsAt(floor)].map((agent) => ({
    ...agent,
    callOut: agent.callOut && { ...agent.callOut, recent: 0, homeBalance: 0 },
    helped: 0,
  }));
  return restoreFloor({ plan, now, reinforcement, agents, calls: callsOn(floor) });
}

function by(rules: Partial<MatchRules>): Decide {
  return (floor, event) => decide(floor, event, { ...matchRules, ...rules });
}

function byCalls(seen: (call: Call) => Call): Decide {
  return by({ inCallOrder: (one, other, now) => matchRules.inCallOrder(seen(one), seen(other), now) });
}

function byAgents(seen: (agent: Agent, call: Call) => readonly [Agent, Call]): Decide {
  return by({
    inAgentOrder: (one, other, call, floor) => {
      const [[left, seenCall], [right]] = [seen(one, call), seen(other, call)];
      return matchRules.inAgentOrder(left, right, seenCall, floor);
    },
  });
}

function mayTake(seen: (agent: Agent, call: Call) => readonly [Agent, Call]): Decide {
  return by({ mayTake: (agent, call, ...rest) => matchRules.mayTake(...seen(agent, call), ...rest) });
}
