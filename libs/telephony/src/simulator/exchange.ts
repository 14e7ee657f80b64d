import type { AgentId, CallId, Instant, LegId } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { Happening, Lives } from './happenings.js';
import type { Citizen, DeviceManner } from './people.js';
import { Switchboard } from './switchboard.js';
import type { Timers } from './time.js';

/** Whoever speaks for the centre just now, at the other end of the line. */
export type Owner = {
  readonly hear: (happening: Happening) => void;
  /** Everything that lives has been told; from here on it is told as it happens. */
  readonly opened: (lives: Lives) => void;
  /** Another speaks for the centre now: nothing more is heard. */
  readonly replaced: () => void;
};

/** An owner's end of the line. After a replacement it does nothing. */
export type Line = {
  /** False when it could not be done. One already done is done. */
  perform(command: TelephoneCommand): boolean;
  /** This leg, if it rings, is taken up: it has been accepted at the desk. */
  pickUp(legId: LegId): void;
  /** Calls go on: whoever opens next finds them. */
  close(): void;
};

/** A citizen on the line, as one who stands beside the citizen's telephone hears it. */
export type CallerNow = {
  readonly callId: CallId;
  readonly dialled: string;
  readonly number: string | null;
  readonly arrivedAt: Instant;
  readonly hears: 'ringing' | 'silence' | 'music' | 'message' | 'conversation';
  /** The recordings of the message that is heard. */
  readonly sounds: readonly string[];
  /** The agents and outside numbers in the conversation. */
  readonly talksWith: readonly string[];
  /** Those whose telephones ring for the call. */
  readonly rings: readonly string[];
};

/** A telephone that we ring or have in a call, as one who stands beside it sees it. */
export type TelephoneNow = {
  readonly legId: LegId;
  readonly callId: CallId;
  /** An agent, or an outside number. */
  readonly rung: string;
  readonly isUp: boolean;
};

/** Who speak with one another: these telephones, with the citizen of the call or by themselves. */
export type BridgeNow = { readonly callId: CallId; readonly hasCitizen: boolean; readonly legIds: readonly LegId[] };

/** How many command ids are remembered: an hour of a very busy centre. */
const rememberedCommands = 20_000;

/** One centre's simulated telephone system, with its callers and devices, whoever is on the line to it. */
export class Exchange {
  private readonly switchboard: Switchboard;
  private readonly taken = new Set<string>();
  private readonly hasDevice = new Map<AgentId, boolean>();
  private owner: Owner | undefined;
  private restarts = 0;
  private readonly builtAt: Instant;
  private startedAt: Instant;

  /** `name`: what the ids of its calls begin with. Where there are several exchanges, no two have the same. */
  constructor(
    private readonly timers: Timers,
    { name = 'sim', mayRing = [] }: { readonly name?: string; readonly mayRing?: readonly string[] } = {},
  ) {
    this.builtAt = this.startedAt = timers.now();
    this.switchboard = new Switchboard(timers, name, mayRing, (happening) => this.owner?.hear(happening));
  }

  /** One owner at a time: a later one takes the earlier one's place, as with Asterisk. */
  open(owner: Owner): Line {
    this.owner?.replaced();
    this.owner = owner;
    const { calls, legs } = this.switchboard;
    for (const [agent, isReachable] of this.hasDevice) this.tellReachable(agent, isReachable);
    this.switchboard.tellAll();
    const run = `${this.builtAt}.${this.restarts}`;
    owner.opened({
      at: this.timers.now(),
      run,
      startedAt: this.startedAt,
      callIds: [...calls.keys()],
      legIds: [...legs.keys()],
    });
    return {
      perform: (command) => this.owner === owner && this.perform(command),
      pickUp: (legId) => {
        if (this.owner === owner) this.switchboard.takeUp(legId);
      },
      close: () => {
        if (this.owner === owner) this.owner = undefined;
      },
    };
  }

  /** A citizen rings now. */
  ring(citizen: Citizen): CallId {
    return this.switchboard.ring(citizen);
  }

  /** Gives an agent a device that behaves so, or takes it away. Living legs go on. */
  place(agent: AgentId, manner: DeviceManner | undefined): void {
    const isReachable = manner !== undefined;
    this.switchboard.place('device', agent, manner);
    const wasReachable = this.hasDevice.get(agent);
    this.hasDevice.set(agent, isReachable);
    if (wasReachable !== isReachable) this.tellReachable(agent, isReachable);
  }

  /** An outside number that behaves so when it is rung. */
  placeParty(number: string, manner: DeviceManner): void {
    this.switchboard.place('party', number, manner);
  }

  /** Whatever rings at this agent's device now is taken up, by hand as it were. False when nothing rings. */
  pickUp(agent: AgentId): boolean {
    const leg = [...this.switchboard.legs.values()].find(({ rung, isUp }) => rung === agent && !isUp);
    if (leg) this.switchboard.takeUp(leg.legId);
    return leg !== undefined;
  }

  /** The agent's device goes away without a word; what it was talking in vanishes. */
  vanish(agent: AgentId): void {
    this.place(agent, undefined);
    for (const leg of this.switchboard.legs.values())
      if (leg.rung === agent && leg.isUp) this.switchboard.endLeg(leg.legId, 'vanished');
  }

  /** The citizen presses a key. */
  press(call: CallId, key: string): void {
    this.switchboard.press(call, key);
  }

  /** The citizen hangs up. */
  hangUp(call: CallId): void {
    this.switchboard.endCall(call);
  }

  /** The exchange itself goes down: every call ends unheard, and whoever opens next finds it empty. */
  restart(): void {
    this.owner = undefined;
    this.switchboard.goDown();
    this.restarts++;
    this.startedAt = this.timers.now();
  }

  /** Everybody on the line, longest first. */
  callers(): CallerNow[] {
    const { calls, legs } = this.switchboard;
    const rung = (ids: readonly LegId[]): string[] => ids.flatMap((id) => legs.get(id)?.rung ?? []);
    return [...calls].map(([callId, { citizen, arrivedAt, hears, message, talksWith }]) => {
      const { dialled, number } = citizen;
      const ringing = [...legs.values()].filter((leg) => leg.callId === callId && !leg.isUp);
      return {
        ...{ callId, dialled, number, arrivedAt },
        hears: talksWith.length > 0 ? 'conversation' : message ? 'message' : hears,
        sounds: message?.sounds ?? [],
        talksWith: rung(talksWith),
        rings: ringing.map((leg) => leg.rung),
      };
    });
  }

  telephones(): TelephoneNow[] {
    return [...this.switchboard.legs.values()].map(({ legId, callId, rung, isUp }) => ({ legId, callId, rung, isUp }));
  }

  bridges(): BridgeNow[] {
    const all = [...this.switchboard.calls].flatMap(([callId, { talksWith, consults }]) => [
      { callId, hasCitizen: true, legIds: talksWith },
      { callId, hasCitizen: false, legIds: consults },
    ]);
    return all.filter(({ legIds }) => legIds.length > 0);
  }

  /** The agent, or whoever has this outside number, puts the telephone down. False when it was not up. */
  putDown(who: string): boolean {
    const leg = [...this.switchboard.legs.values()].find(({ rung, isUp }) => rung === who && isUp);
    if (leg) this.switchboard.endLeg(leg.legId, 'hung-up');
    return leg !== undefined;
  }

  /** Legs in the conversation with this citizen, the citizen's own included; 0 when there is none. */
  legsInTalk(call: CallId): number {
    const legs = this.switchboard.calls.get(call)?.talksWith ?? [];
    return legs.length === 0 ? 0 : legs.length + 1;
  }

  hearsMusic(call: CallId): boolean {
    return this.switchboard.calls.get(call)?.hears === 'music';
  }

  private perform(command: TelephoneCommand): boolean {
    if (this.taken.has(command.id)) return true;
    if (!this.switchboard.carryOut(command)) return false;
    this.taken.add(command.id);
    const [oldest] = this.taken;
    if (this.taken.size > rememberedCommands && oldest !== undefined) this.taken.delete(oldest);
    return true;
  }

  private tellReachable(agent: AgentId, isReachable: boolean): void {
    const at = this.timers.now();
    this.owner?.hear({
      id: `${agent}:${isReachable}:${at}`,
      at,
      type: 'device-reachable',
      agentId: agent,
      isReachable,
    });
  }
}
