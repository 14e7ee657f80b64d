import type { Agent, Call } from '../routing/index.js';

/** No call in two hands, no agent with two tasks, and both sides say the same. */
export function handsAndTasks(calls: readonly Call[], agents: readonly Agent[]): string[] {
  const held = calls.map((call) => ({ call, by: holderOf(call) }));
  return [
    ...agents.flatMap((agent) => {
      const inHand = held.filter(({ by }) => by === agent.id).map(({ call }) => call);
      if (inHand.length > 1) return [`${agent.id} has ${inHand.length} calls`];
      const isBusy = agent.task.is === 'ringing' || agent.task.is === 'talking';
      if (isBusy !== (inHand.length === 1)) return [`${agent.id} is ${agent.task.is} with ${inHand.length} calls`];
      const isOther = isBusy && 'callId' in agent.task && agent.task.callId !== inHand[0]?.id;
      return isOther ? [`${agent.id} is busy with another call than the one in hand`] : [];
    }),
    ...held
      .filter(({ by }) => by !== null && !agents.some((agent) => agent.id === by))
      .map(({ call, by }) => `call ${call.id} is in the hands of ${by}, who is not there`),
  ];
}

/** One promise is open for each caller and municipality; who has rung again waits in its place. */
export function callBacks(calls: readonly Call[]): string[] {
  const open = calls.filter(
    ({ callbackOf, answeredAt, state }) => callbackOf !== null && answeredAt === null && state.is !== 'ended',
  );
  return open.flatMap((back) => {
    const { id, callerRef, municipalityId, state } = back;
    const isTwice = open.some(
      (other) => other.id !== id && other.callerRef === callerRef && other.municipalityId === municipalityId,
    );
    const again = state.is === 'set-aside' ? calls.find((call) => call.id === state.for) : undefined;
    const isForgotten = state.is === 'set-aside' && (again?.merges !== id || again.state.is === 'ended');
    return [
      ...(isTwice ? [`${callerRef} is promised to be rung back twice`] : []),
      ...(isForgotten ? [`the promise ${id} is forgotten`] : []),
    ];
  });
}

function holderOf({ state }: Call): string | null {
  if (state.is === 'offered') return state.offer.agentId;
  return 'agentId' in state ? state.agentId : null;
}
