import type { DeskCandidate, DeskLead, DeskMissing, DeskPerson, DeskState } from '@samsvar/contracts';
import { fairTurn, isCallable, personOf, type Agent } from '@samsvar/core';
import { emptyQueue, type Overview } from './desk-view.js';
import type { FloorReplica } from './floor-replica.js';

const peopleAtMost = 200;
const candidatesAtMost = 3;

/**
 * What the desk of whoever runs the day shows instead and besides: everybody's queue, who is where, who is missing, who is
 * called out.
 */
export function leadView(
  { agents, reinforcement }: Pick<FloorReplica, 'agents' | 'reinforcement'>,
  { queues }: Overview,
): Pick<DeskState, 'queue' | 'lead'> {
  const all = [...agents.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const callable = all.filter(isCallable);
  const municipalities = new Set(all.flatMap(({ answersFor }) => answersFor));
  const lead: DeskLead = {
    people: all.filter(isShown).slice(0, peopleAtMost).map(inPerson),
    missing: all.flatMap(inMissing).slice(0, peopleAtMost),
    callable: callable.length,
    next: inTurn(callable).slice(0, candidatesAtMost).map(inCandidate),
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

const inTurn = (agents: readonly Agent[]): Agent[] =>
  agents
    .map((agent) => ({ agent, turn: fairTurn(agent) }))
    .sort((one, other) => (one.turn < other.turn ? -1 : 1))
    .map(({ agent }) => agent);

const inCandidate = ({ id, home, callOut, helped = 0 }: Agent): DeskCandidate => ({
  ...{ personId: personOf(id), home },
  came: (callOut?.recent ?? 0) + helped,
  homeBalance: callOut?.homeBalance ?? 0,
});

/** Within the grace after a shift's beginning nobody is. */
const inMissing = ({ id, home, expected }: Agent): DeskMissing[] =>
  expected?.until === null ? [{ personId: personOf(id), home, since: expected.since }] : [];
