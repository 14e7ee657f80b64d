import type { DeskLead, DeskMissing, DeskPerson, DeskState } from '@samsvar/contracts';
import { isCallable, personOf, type Agent } from '@samsvar/core';
import { emptyQueue, type Overview } from './desk-view.js';
import type { FloorReplica } from './floor-replica.js';

const peopleAtMost = 200;

/**
 * What the desk of whoever runs the day shows instead and besides: everybody's queue, who is where, who is missing, who is
 * called out.
 */
export function leadView(
  { agents, reinforcement }: Pick<FloorReplica, 'agents' | 'reinforcement'>,
  { queues }: Overview,
): Pick<DeskState, 'queue' | 'lead'> {
  const all = [...agents.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const municipalities = new Set(all.flatMap(({ answersFor }) => answersFor));
  const lead: DeskLead = {
    people: all.filter(isShown).slice(0, peopleAtMost).map(inPerson),
    missing: all.flatMap(inMissing).slice(0, peopleAtMost),
    callable: all.filter(isCallable).length,
    wanted: reinforcement?.byHand.length ?? 0,
    isSwitchedOn: reinforcement?.isSwitchedOn ?? false,
    calmSince: reinforcement?.calmSince ?? null,
  };
  return { queue: [...municipalities].sort().map((one) => queues.get(one) ?? emptyQueue(one)), lead };
}

const isShown = (agent: Agent): boolean => agent.onDuty !== 'off' || callOutOf(agent) !== null;

function callOutOf({ callOut }: Agent): DeskPerson['callOut'] {
  return callOut === null || callOut.state.is === 'ready' ? null : callOut.state;
}

function inPerson(agent: Agent): DeskPerson {
  const { id, presence, presenceSince, presenceBy, task, onDuty, isReachable } = agent;
  const callOut = callOutOf(agent);
  return { personId: personOf(id), presence, presenceSince, presenceBy, task: task.is, onDuty, isReachable, callOut };
}

/** Within the grace after a shift's beginning nobody is. */
const inMissing = ({ id, home, expected }: Agent): DeskMissing[] =>
  expected?.until === null ? [{ personId: personOf(id), home, since: expected.since }] : [];
