import {
  agentId,
  callId,
  type CallId,
  type FailedDelivery,
  type FoundLeg,
  type Instant,
  type LegId,
  type Millis,
} from '@samsvar/core';
import type { CommandTo, TelephoneCommand } from '../telephone-commands.js';
import type { Happening } from './happenings.js';
import type { Citizen, DeviceManner } from './people.js';
import { RungCitizens } from './rung-citizens.js';
import type { Timers } from './time.js';

type Leg = {
  kind: 'device' | 'party';
  callId: CallId;
  legId: LegId;
  rung: string;
  isUp: boolean;
  isJoined: boolean;
  isWithdrawn: boolean;
};

type Call = {
  readonly citizen: Citizen;
  readonly arrivedAt: Instant;
  isUp: boolean;
  hears: 'ringing' | 'silence' | 'music';
  message: { readonly id: string; readonly sounds: readonly string[] } | undefined;
  hangUpAfterMessage: boolean;
  talksWith: readonly LegId[];
  consults: readonly LegId[];
  readonly isRungByUs: boolean;
  /** Grows whenever a conversation begins or ends, so that an old patience or goodbye comes to nothing. */
  turn: number;
};

const aCall = (citizen: Citizen, arrivedAt: Instant): Call => ({
  ...{ citizen, arrivedAt, isUp: false, hears: 'ringing', message: undefined, hangUpAfterMessage: false },
  ...{ talksWith: [], consults: [], isRungByUs: false, turn: 0 },
});

const busy: DeviceManner = { does: 'refuse', cause: 'busy' };

/** How long one recording lasts here. */
const soundLasts: Millis = 2_000;

/** The simulated exchange itself: who rings, who is up, who talks with whom. Tells happenings; knows no connection. */
export class Switchboard {
  readonly calls = new Map<CallId, Call>();
  readonly legs = new Map<LegId, Leg>();
  private readonly telephones = { device: new Map<string, DeviceManner>(), party: new Map<string, DeviceManner>() };
  private readonly rungCitizens: RungCitizens;
  private count = 0;

  constructor(
    private readonly timers: Timers,
    private readonly name: string,
    private readonly mayRing: readonly string[],
    private readonly tell: (happening: Happening) => void,
  ) {
    this.rungCitizens = new RungCitizens(timers, tell, (id, citizen) => {
      this.calls.set(id, { ...aCall(citizen, timers.now()), isUp: true, hears: 'silence', isRungByUs: true });
      this.tellCitizenUp(id);
      this.waitAnew(id);
    });
  }

  /** A citizen rings now. */
  ring(citizen: Citizen): CallId {
    const id = callId(`${this.name}-${this.timers.now()}.${this.count++}`);
    this.calls.set(id, aCall(citizen, this.timers.now()));
    this.rungCitizens.remember(citizen);
    this.tellArrival(id);
    this.waitAnew(id);
    for (const { key, after } of citizen.presses ?? []) this.timers.after(after, () => this.press(id, key));
    return id;
  }

  /** The citizen presses a key. */
  press(id: CallId, key: string): void {
    const at = this.timers.now();
    if (this.calls.has(id)) this.tell({ id: `${id}:key:${this.count++}`, at, type: 'key-pressed', callId: id, key });
  }

  /** From now on this agent's device, or this outside number, behaves so. Without a manner it is unreachable. */
  place(kind: Leg['kind'], who: string, manner: DeviceManner | undefined): void {
    if (manner) this.telephones[kind].set(who, manner);
    else this.telephones[kind].delete(who);
  }

  /** What lives, after a gap: calls with those who talk in them, and telephones that are up. */
  tellAll(): void {
    for (const [id, { talksWith, isRungByUs }] of this.calls) {
      const talking = talksWith.flatMap((legId) => this.legs.get(legId) ?? []);
      const found = talking.map(({ kind, legId, rung }) => ({
        legId,
        agentId: kind === 'device' ? agentId(rung) : null,
      }));
      this.tellArrival(id, { found });
      if (isRungByUs) this.tellCitizenUp(id);
    }
    for (const leg of this.legs.values()) if (leg.isUp) this.tellUp(leg);
  }

  /** The exchange goes down: nobody hears of it. */
  goDown(): void {
    this.calls.clear();
    this.legs.clear();
    this.rungCitizens.clear();
  }

  private tellUp({ kind, callId, legId }: Leg): void {
    this.tell({ id: `${legId}:up`, at: this.timers.now(), type: `${kind}-up`, callId, legId });
  }

  /** False when it could not be done. */
  carryOut(command: TelephoneCommand): boolean {
    switch (command.do) {
      case 'ring-device':
        return this.ringLeg(command, 'device', command.agentId);
      case 'ring-party':
        return this.isAllowed(command.number) && this.ringLeg(command, 'party', command.number);
      case 'ring-citizen':
        return this.ringCitizen(command);
      case 'withdraw':
      case 'hang-up':
        return this.endLeg(command.legId, 'hung-up', true);
      case 'answer':
      case 'play':
      case 'hold':
      case 'bridge':
      case 'consult':
      case 'hang-up-caller': {
        if (command.do === 'hang-up-caller') this.rungCitizens.stop(command.callId);
        const call = this.calls.get(command.callId);
        return call ? this.toCaller(call, command) : command.do === 'hang-up-caller';
      }
    }
  }

  /** The citizen's leg ends, by whomever. */
  endCall(id: CallId): void {
    if (this.calls.delete(id)) this.tell({ id: `${id}:ended`, at: this.timers.now(), type: 'call-ended', callId: id });
  }

  /** A leg that is up ends; `vanished` when its device went away without a word. */
  endLeg(legId: LegId, cause: 'hung-up' | 'vanished', isOurs = false): boolean {
    const leg = this.legs.get(legId);
    if (!leg) return true;
    leg.isWithdrawn ||= isOurs;
    this.legs.delete(legId);
    this.leave(leg);
    const about = { id: `${legId}:ended`, at: this.timers.now(), callId: leg.callId, legId };
    if (leg.isUp && leg.kind === 'party') this.tell({ ...about, type: 'party-lost' });
    else if (leg.isUp) this.tell({ ...about, type: 'device-lost', cause: leg.isJoined || isOurs ? cause : 'vanished' });
    return true;
  }

  /** Whoever is rung takes the call, and says goodbye by himself after `talk`. */
  takeUp(legId: LegId, talk?: Millis): void {
    const leg = this.legs.get(legId);
    if (!leg || leg.isUp) return;
    leg.isUp = true;
    this.tellUp(leg);
    if (talk !== undefined) this.timers.after(talk, () => this.endLeg(legId, 'hung-up'));
  }

  /** It never came up. */
  failLeg(legId: LegId, cause: FailedDelivery): void {
    const leg = this.legs.get(legId);
    if (!leg || leg.isUp) return;
    this.legs.delete(legId);
    const about = { id: `${legId}:ended`, at: this.timers.now(), callId: leg.callId, legId };
    this.tell({ ...about, type: `${leg.kind}-failed`, cause });
  }

  private toCaller(
    call: Call,
    command: CommandTo<'answer' | 'play' | 'hold' | 'bridge' | 'consult' | 'hang-up-caller'>,
  ): boolean {
    switch (command.do) {
      case 'answer':
        if (call.hears === 'ringing') call.hears = 'silence';
        call.isUp = true;
        return true;
      case 'play':
        return this.play(command.callId, call, command);
      case 'hold':
        return this.connect(command.callId, call, [], call.consults);
      case 'bridge':
        return this.areUp(command.legIds) && this.connect(command.callId, call, command.legIds, []);
      case 'consult':
        return this.areUp(command.legIds) && this.connect(command.callId, call, [], command.legIds);
      case 'hang-up-caller':
        if (command.afterMessage && call.message) call.hangUpAfterMessage = true;
        else this.endCall(command.callId);
        return true;
    }
  }

  private ringLeg(
    { callId: id, legId, until }: CommandTo<'ring-device' | 'ring-party'>,
    kind: Leg['kind'],
    rung: string,
  ): boolean {
    if (until <= this.timers.now()) return false;
    if (this.legs.has(legId)) return true;
    const isBusy = [...this.legs.values()].some((leg) => leg.rung === rung);
    const manner = this.telephones[kind].get(rung);
    this.legs.set(legId, { kind, callId: id, legId, rung, isUp: false, isJoined: false, isWithdrawn: false });
    if (!manner || isBusy || manner.does === 'refuse') {
      const cause = !manner ? 'unreachable' : manner.does === 'refuse' ? manner.cause : 'busy';
      this.timers.after(1, () => this.failLeg(legId, cause));
      return true;
    }
    this.timers.after(until - this.timers.now(), () => this.failLeg(legId, 'unanswered'));
    if (manner.does === 'answer') this.timers.after(manner.after, () => this.takeUp(legId, manner.talk));
    return true;
  }

  private ringCitizen(command: CommandTo<'ring-citizen'>): boolean {
    const { callId: id, number, until } = command;
    if (until <= this.timers.now() || !this.isAllowed(number)) return false;
    if (this.calls.has(id)) return true;
    const isBusy = [...this.calls.values()].some(({ citizen }) => citizen.number === number);
    this.rungCitizens.ring(command, isBusy ? busy : this.telephones.party.get(number));
    return true;
  }

  private isAllowed(number: string): boolean {
    return this.mayRing.some((start) => number.startsWith(start));
  }

  private tellArrival(id: CallId, after: { readonly found?: readonly FoundLeg[] } = {}): void {
    const call = this.calls.get(id);
    if (!call) return;
    const { dialled, number } = call.citizen;
    this.tell({ id: `${id}:arrived`, at: call.arrivedAt, type: 'call-arrived', callId: id, dialled, number, ...after });
  }

  private tellCitizenUp(id: CallId): void {
    const at = this.timers.now();
    this.tell({ id: `${id}:up:${at}`, at, type: 'citizen-up', callId: id });
  }

  private play(id: CallId, call: Call, message: CommandTo<'play'>): boolean {
    call.message = message;
    this.timers.after(message.sounds.length * soundLasts, () => {
      if (call.message !== message) return;
      call.message = undefined;
      if (call.hangUpAfterMessage) this.endCall(id);
    });
    return true;
  }

  private areUp(legIds: readonly LegId[]): boolean {
    return legIds.every((legId) => this.legs.get(legId)?.isUp);
  }

  private connect(id: CallId, call: Call, talksWith: readonly LegId[], consults: readonly LegId[]): boolean {
    const isTalk = talksWith.length > 0;
    const wasTalk = call.talksWith.length > 0;
    Object.assign(call, { talksWith, consults });
    for (const leg of this.legs.values()) leg.isJoined ||= [...talksWith, ...consults].includes(leg.legId);
    call.hears = isTalk ? 'silence' : 'music';
    if (isTalk) call.message = undefined;
    if (isTalk && !wasTalk) this.talkAnew(id, call);
    if (!isTalk && wasTalk) this.waitAnew(id);
    return true;
  }

  private leave({ callId: id, legId }: Leg): void {
    const call = this.calls.get(id);
    if (!call) return;
    const wasTalk = call.talksWith.length > 0;
    call.talksWith = call.talksWith.filter((other) => other !== legId);
    call.consults = call.consults.filter((other) => other !== legId);
    if (wasTalk && call.talksWith.length === 0) this.waitAnew(id);
  }

  private waitAnew(id: CallId): void {
    const call = this.calls.get(id);
    if (call) this.endUnless(id, call, call.citizen.patience);
  }

  private talkAnew(id: CallId, call: Call): void {
    this.endUnless(id, call, call.citizen.talk);
  }

  private endUnless(id: CallId, call: Call, wait: Millis): void {
    const turn = ++call.turn;
    this.timers.after(wait, () => {
      if (call.turn === turn) this.endCall(id);
    });
  }
}
