import {
  apply,
  callsOn,
  agentsAt,
  canonicalText,
  decide,
  emptyFloor,
  nextDeadline,
  restoreFloor,
  type Call,
  type Command,
  type Decision,
  type Fact,
  type Floor,
  type FloorEvent,
} from '../routing/index.js';
import { values, type Sorted } from '../routing/sorted.js';
import { centreId, personId } from '../kernel/ids.js';
import { Telling, type Step } from './routing-history.js';
import { RoutingWatch } from './routing-invariants.js';

export type Decide = (floor: Floor, event: FloorEvent) => Decision;

/** What a history came to: everything that did not hold, and what was told and done. */
export type Run = {
  readonly breaches: readonly string[];
  readonly floor: Floor;
  readonly events: readonly FloorEvent[];
  readonly commands: readonly Command[];
  readonly facts: readonly Fact[];
};

/** Play a history from an empty floor, look at every invariant after every event, and stop at the first breach. */
export function run(steps: readonly Step[], decider: Decide = decide): Run {
  const telling = new Telling();
  const watch = new RoutingWatch();
  const events: FloorEvent[] = [];
  const commands: Command[] = [];
  const facts: Fact[] = [];
  let floor = emptyFloor(centreId('fjordvest'));
  let breaches: string[] = [];

  const take = (event: FloorEvent): void => {
    const wasTold = events.includes(event);
    events.push(event);
    const decision = decider(floor, event);
    const after = apply(floor, decision.changes);
    breaches = watch.breaches(after, event, decision);
    if (wasTold) breaches.push(...oldNews(floor, decider, event, decision));
    const again = decider(after, event);
    if (again.changes.length > 0) breaches.push(`${event.type} told twice changes ${again.changes[0]?.change}`);
    // A call that was never on the floor leaves nothing to know it by; its one fact is the same fact again, by its id.
    const news = again.facts.find(({ fact }) => fact !== 'line-unknown');
    if (news) breaches.push(`${event.type} told twice is ${news.fact}`);
    breaches.push(...harm(after, again.commands).map((what) => `${event.type} told twice wants ${what}`));
    if (derived(after) !== derived(restored(after))) breaches.push('the indexes are out of step');
    breaches = breaches.map((breach) => `${events.length}. ${event.type}: ${breach}`);
    floor = after;
    commands.push(...decision.commands);
    facts.push(...decision.facts);
  };

  telling.begin().forEach(take);
  for (const step of steps) {
    if (breaches.length > 0) break;
    take(telling.next(step, floor, commands));
  }
  if (breaches.length === 0) breaches = goHome(floor, decider);
  return { breaches, floor, events, commands, facts };
}

/** An event told again much later does nothing that the clock alone would not have done. */
function oldNews(floor: Floor, decider: Decide, event: FloorEvent, decision: Decision): string[] {
  const knock = decider(floor, { type: 'time-passed', id: event.id, at: event.at });
  const isOnlyTheClock =
    JSON.stringify(knock.changes) === JSON.stringify(decision.changes) &&
    JSON.stringify(knock.facts) === JSON.stringify(decision.facts.filter(({ fact }) => fact !== 'line-unknown'));
  const clockWants = new Set(knock.commands.map(said));
  const wants = decision.commands.filter((one) => !clockWants.has(said(one)));
  return [
    ...(isOnlyTheClock ? [] : [`old ${event.type} changes something`]),
    ...harm(apply(floor, decision.changes), wants).map((what) => `old ${event.type} wants ${what}`),
  ];
}

const said = ({ id: _, ...wanted }: Command): string => JSON.stringify(wanted);

/** Of these commands, those that are felt: a line in use put down, a caller in conversation given music, anything else. */
function harm(floor: Floor, commands: readonly Command[]): string[] {
  const calls = [...callsOn(floor)];
  const inUse = new Set<string>(
    calls.flatMap(({ state }) => [
      ...(state.is === 'offered' ? [state.offer.legId] : []),
      ...('legId' in state && state.legId !== null ? [state.legId] : []),
      ...('partyLeg' in state ? [state.partyLeg] : []),
    ]),
  );
  const stateOf = (id: string): string => calls.find((call) => call.id === id)?.state.is ?? 'ended';
  const isHarmless = (one: Command): boolean => {
    // One that rings, or is up, goes on as it is.
    if (one.do === 'ring-device') return inUse.has(one.legId);
    if (one.do === 'hang-up' || one.do === 'withdraw') return !inUse.has(one.legId);
    if (one.do === 'hang-up-caller') return isOffTheLine(calls.find((call) => call.id === one.callId));
    if (one.do === 'bridge' || one.do === 'consult') return isSoAlready(calls, one);
    return one.do === 'hold' && hearMusic.includes(stateOf(one.callId));
  };
  return commands.filter((one) => !isHarmless(one)).map((one) => one.do);
}

const hearMusic = ['waiting', 'offered', 'returning', 'held', 'putting-through'];

/** Those who talk by the floor are told to talk, and nobody else. */
function isSoAlready(
  calls: readonly Call[],
  { do: verb, callId, legIds }: Command & { do: 'bridge' | 'consult' },
): boolean {
  const state = calls.find((call) => call.id === callId)?.state;
  if (!state || verb !== (state.is === 'consulting' ? 'consult' : 'bridge')) return false;
  const party = 'partyLeg' in state && (!('until' in state) || state.until === null) ? [state.partyLeg] : [];
  const hers = 'legId' in state && state.legId !== null ? [state.legId] : [];
  const talk = ['connected', 'conference', 'consulting', 'put-through'].includes(state.is) ? [...hers, ...party] : [];
  return talk.join() === legIds.join();
}

/** Over, or promised and not being rung. */
const isOffTheLine = (call: Call | undefined): boolean =>
  !call ||
  call.state.is === 'ended' ||
  (call.callbackOf !== null && call.answeredAt === null && call.state.is !== 'calling-back');

/** In the end everybody hangs up and the clock runs out: no call is left, nobody is busy. */
function goHome(floor: Floor, decider: Decide): string[] {
  let last = floor;
  const happen = (event: object): void => {
    last = apply(last, decider(last, { id: 'home', at: last.now, ...event } as FloorEvent).changes);
  };
  happen({ type: 'reinforcement-switched', isOn: false, by: personId('p1') });
  for (const call of callsOn(floor)) happen({ type: 'call-ended', callId: call.id });
  for (let due = nextDeadline(last), knocks = 0; due !== null; due = nextDeadline(last), knocks++) {
    if (knocks > 1_000) return ['the clock never runs out'];
    happen({ type: 'time-passed', at: due });
  }
  return [
    ...[...callsOn(last)].map((call) => `${call.id} is left ${call.state.is}`),
    ...[...agentsAt(last)].filter(({ task }) => task.is !== 'idle').map(({ id, task }) => `${id} is left ${task.is}`),
    ...[...agentsAt(last)].filter(({ onDuty }) => onDuty === 'called-out').map(({ id }) => `${id} is never released`),
  ];
}

/** Told again from the journal, as it was written down, the same events make the same floor and the same choices. */
export function replay(
  events: readonly FloorEvent[],
  decider: Decide = decide,
): Pick<Run, 'floor' | 'commands' | 'facts'> {
  let floor = emptyFloor(centreId('fjordvest'));
  const commands: Command[] = [];
  const facts: Fact[] = [];
  for (const event of JSON.parse(JSON.stringify(events)) as FloorEvent[]) {
    const decision = decider(floor, event);
    floor = JSON.parse(JSON.stringify(apply(floor, decision.changes))) as Floor;
    commands.push(...decision.commands);
    facts.push(...decision.facts);
  }
  return { floor, commands, facts };
}

export const restored = (floor: Floor): Floor => {
  const { plan, now, reinforcement } = floor;
  return restoreFloor({ plan, now, reinforcement, agents: agentsAt(floor), calls: callsOn(floor) });
};

const derived = (floor: Floor): string => {
  const { waiting, idle, deadlines, recent, callable, calledOut, expected, callBacks, queued, staffed, seated } = floor;
  const lists = { ...waiting, ...idle, deadlines, recent, callable, calledOut, expected, callBacks };
  return JSON.stringify([inOrder(lists), queued, staffed, seated]);
};

const inOrder = (lists: Readonly<Record<string, Sorted<unknown>>>): unknown =>
  Object.entries(lists)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, list]) => [name, [...values(list)]]);

/** Everything a run leaves behind, as bytes. */
export const bytesOf = ({ floor, commands, facts }: Pick<Run, 'floor' | 'commands' | 'facts'>): string =>
  [canonicalText(floor), JSON.stringify(commands), JSON.stringify(facts)].join('\n');
