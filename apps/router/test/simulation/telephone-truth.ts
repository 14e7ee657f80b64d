import { callsOn, type Call, type Floor, type LegId } from '@samsvar/core';
import type { CallerNow, Exchange, TelephoneNow } from '@samsvar/telephony';

/** What must be so in the telephone system at every moment, whatever has been heard of it: nobody is in two conversations. */
export function inTwoConversations(exchange: Exchange): string[] {
  const bridges = exchange.bridges();
  const telephones = exchange.telephones();
  const joined = bridges.flatMap(({ legIds }) => legIds);
  const citizens = bridges.flatMap(({ callId, hasCitizen }) => (hasCitizen ? [callId] : []));
  const up = telephones.filter(({ isUp }) => isUp).map(({ rung }) => rung);
  return [
    ...repeated(joined).map((leg) => `${leg} is in two bridges`),
    ...repeated(citizens).map((call) => `the citizen of ${call} is in two bridges`),
    ...repeated(up).map((who) => `${who} has two telephones in hand`),
    ...bridges.flatMap(({ callId, legIds }) =>
      legIds
        .filter((leg) => !telephones.some(({ legId, callId: of, isUp }) => legId === leg && of === callId && isUp))
        .map((leg) => `${leg} is in the bridge of ${callId}, and no telephone of it that is up`),
    ),
  ];
}

/** When all has been heard and done: the telephone system holds exactly what the floor believes, no call more, no leg less. */
export function unlikeTheFloor(floor: Floor, exchange: Exchange): string[] {
  const [callers, telephones, bridges] = [exchange.callers(), exchange.telephones(), exchange.bridges()];
  const calls = [...callsOn(floor)];
  const believed = new Map(calls.map((call) => [call.id, believedOf(call)]));
  const wanted = new Map([...believed.values()].flatMap(({ legs }) => legs.map((leg) => [leg.legId, leg] as const)));
  const spoken = (hasCitizen: boolean, id: string): string[] =>
    bridges
      .filter((bridge) => bridge.callId === id && bridge.hasCitizen === hasCitizen)
      .flatMap(({ legIds }) => [...legIds]);
  return [
    ...calls.flatMap(({ id, state }) => {
      const { isOnTheLine, talks, consults } = believed.get(id)!;
      const caller = callers.find(({ callId }) => callId === id);
      return [
        ...(isOnTheLine && !caller ? [`${id} is ${state.is} and not on the line`] : []),
        ...(!isOnTheLine && caller && !isBeingTold(caller) ? [`${id} is ${state.is} and still on the line`] : []),
        ...(isOnTheLine ? differences(`${id} is ${state.is} and talks with`, talks, spoken(true, id)) : []),
        ...(isOnTheLine ? differences(`${id} is ${state.is}, apart are`, consults, spoken(false, id)) : []),
        ...(isOnTheLine && caller ? deaf(state.is, caller) : []),
      ];
    }),
    ...callers.filter(({ callId }) => !believed.has(callId)).map(({ callId }) => `nobody knows of ${callId}`),
    ...[...wanted.values()].flatMap(({ legId, isUp, who }) => {
      const found = telephones.find((telephone) => telephone.legId === legId);
      if (!found) return [`${legId} ${isUp ? 'is in use' : 'shall ring'} and is not there`];
      if (who !== null && found.rung !== who) return [`${legId} is with ${found.rung} and not ${who}`];
      return found.isUp === isUp ? [] : [`${legId} is ${found.isUp ? 'up' : 'not up'}`];
    }),
    ...telephones.filter(({ legId }) => !wanted.has(legId)).map((leg) => `${words(leg)} for nobody`),
  ];
}

type Believed = {
  readonly isOnTheLine: boolean;
  readonly talks: readonly LegId[];
  readonly consults: readonly LegId[];
  readonly legs: readonly { readonly legId: LegId; readonly isUp: boolean; readonly who: string | null }[];
};

/** What a call's state says of the telephone system, put down state by state and apart from the engine. */
function believedOf({ state, callbackOf, answeredAt }: Call): Believed {
  const isReached = callbackOf === null || answeredAt !== null;
  const nothing = { isOnTheLine: isReached, talks: [], consults: [], legs: [] };
  const leg = (legId: LegId, isUp: boolean, who: string | null) => ({ legId, isUp, who });
  switch (state.is) {
    case 'greeted':
    case 'waiting':
      return nothing;
    case 'offered':
      return { ...nothing, legs: [leg(state.offer.legId, false, state.offer.agentId)] };
    case 'connected':
      return { ...nothing, talks: [state.legId], legs: [leg(state.legId, true, state.agentId)] };
    case 'held':
      return { ...nothing, legs: [leg(state.legId, true, state.agentId)] };
    case 'consulting': {
      const isTogether = state.until === null;
      const legs = [leg(state.legId, true, state.agentId), leg(state.partyLeg, isTogether, null)];
      return { ...nothing, consults: isTogether ? [state.legId, state.partyLeg] : [state.legId], legs };
    }
    case 'conference': {
      const isUp = state.until === null;
      const legs = [leg(state.legId, true, state.agentId), leg(state.partyLeg, isUp, null)];
      return { ...nothing, talks: isUp ? [state.legId, state.partyLeg] : [state.legId], legs };
    }
    case 'returning':
      return { ...nothing, legs: state.legId === null ? [] : [leg(state.legId, false, state.agentId)] };
    case 'putting-through':
      return { ...nothing, legs: [leg(state.partyLeg, false, null)] };
    case 'put-through':
      return { ...nothing, talks: [state.partyLeg], legs: [leg(state.partyLeg, true, null)] };
    case 'calling-back':
      return { ...nothing, isOnTheLine: false, legs: [leg(state.legId, true, state.agentId)] };
    case 'postponed':
    case 'set-aside':
    case 'ended':
    case 'queued-elsewhere':
    case 'fallback':
      return { ...nothing, isOnTheLine: false };
  }
}

/** Whoever waits or rests hears that somebody has the call. */
function deaf(is: Call['state']['is'], { callId, hears }: CallerNow): string[] {
  const rests = ['waiting', 'offered', 'held', 'consulting', 'returning', 'putting-through'].includes(is);
  return rests && hears !== 'music' && hears !== 'message' ? [`${callId} is ${is} and hears ${hears}`] : [];
}

/** A last message is heard to its end. */
const isBeingTold = ({ hears }: CallerNow): boolean => hears === 'message';

const words = ({ legId, rung, isUp }: TelephoneNow): string => `${legId} ${isUp ? 'is up' : 'rings'} at ${rung}`;

const repeated = (names: readonly string[]): string[] => names.filter((name, place) => names.indexOf(name) < place);

function differences(what: string, believed: readonly string[], found: readonly string[]): string[] {
  const [one, other] = [[...believed].sort().join(), [...found].sort().join()];
  return one === other ? [] : [`${what} ${one || 'nobody'}, in truth ${other || 'nobody'}`];
}
