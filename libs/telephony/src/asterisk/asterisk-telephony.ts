import { instant, type CallId } from '@samsvar/core';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import { AmiClient, type AmiAddress } from './ami-client.js';
import { AriClient, type AriAddress } from './ari-client.js';
import { AriEars } from './ari-ears.js';
import { AriEcho } from './ari-echo.js';
import type { AriBridge, AriEvent } from './ari-events.js';
import { AriLine } from './ari-line.js';
import { AriVerbs } from './ari-perform.js';
import { AriResync } from './ari-resync.js';
import { FallbackCallers } from './fallback-callers.js';
import { FallbackPast } from './fallback-past.js';
import { InOrder } from './in-order.js';
import { Unheard } from './unheard.js';

export type AsteriskOptions = {
  readonly ari: AriAddress;
  /** For what the dialplan has written down while no router was there. */
  readonly ami: AmiAddress;
  readonly callerBook: CallerBook;
  readonly mayAct: MayAct;
  /** Beginnings of the outside numbers that may be rung; nobody when left out. */
  readonly mayRing?: readonly string[];
  /** Endpoints that citizens come by; whoever is outside is rung by the first. */
  readonly trunks?: readonly string[];
};

/** How many command ids are remembered: an hour of a very busy centre. */
const rememberedCommands = 20_000;
const firstPause = 50;
const longestPause = 1_000;

/** One centre's telephone system, when that is Asterisk 22 spoken to by ARI. */
export class AsteriskTelephony implements Telephony {
  private readonly client: AriClient;
  private readonly manager: AmiClient;
  private readonly line: AriLine;
  private readonly ears: AriEars;
  private readonly verbs: AriVerbs;
  private readonly resync: AriResync;
  private readonly inOrder = new InOrder();
  private readonly taken = new Set<string>();
  private listener: Parameters<Telephony['listen']>[0] = () => undefined;
  /** While a resync is under way. */
  private unheard: Unheard | undefined;
  private hangUpSocket: () => void = () => undefined;
  private wake: () => void = () => undefined;
  private isClosed = false;

  constructor(private readonly options: AsteriskOptions) {
    const { ari, ami, callerBook, mayAct, mayRing = [], trunks = [] } = options;
    const tell = (event: TelephoneEvent): void => void this.tell(event);
    this.client = new AriClient(ari, mayAct);
    this.manager = new AmiClient(ami);
    this.ears = new AriEars(this.client);
    const past = new FallbackPast(this.manager, ari.app, callerBook, (event) => this.tell(event));
    const inFallback = new FallbackCallers(ari.app, callerBook, tell, (event) => void past.over(event));
    const follow = (channel: string) => void this.resync.follow(channel, now);
    const end = (channel: string) => void this.verbs.end(channel);
    const found = (bridge: AriBridge) => void this.verbs.waiting.found(bridge);
    this.line = new AriLine(ari.app, callerBook, tell, inFallback, follow, end, trunks);
    this.verbs = new AriVerbs(this.client, { line: this.line, mayAct, mayRing, trunk: trunks[0] ?? 'trunk', now });
    this.resync = new AriResync(this.client, this.ears, this.line, past, tell, (call) => this.tidy(call), found);
  }

  listen(listener: Parameters<Telephony['listen']>[0]): void {
    this.listener = listener;
  }

  connect(ready?: Promise<unknown>): Promise<void> {
    return new Promise((connected) => void this.keepConnected(ready, connected));
  }

  async perform(command: TelephoneCommand): Promise<void> {
    if (this.taken.has(command.id)) return;
    this.remember(command.id);
    // A leg's own commands wait for each other, not for the rest of the call: ringing goes out beside answering.
    const ofLeg = command.do !== 'bridge' && command.do !== 'consult' && 'legId' in command;
    const failure = await this.inOrder.after(ofLeg ? command.legId : command.callId, () =>
      this.verbs.carryOut(command),
    );
    if (!failure) return;
    // Not done is not taken: whoever asks again is heard.
    this.taken.delete(command.id);
    const callId = 'callId' in command ? command.callId : this.line.legs.get(command.legId)?.callId;
    if (callId === undefined || !this.options.mayAct()) return;
    const { legId, isUnsaid } = failure;
    const about = { commandId: command.id, command: command.do, callId, legId, ...(isUnsaid && { isUnsaid }) };
    void this.tell({ id: `${command.id}:failed`, at: now(), type: 'command-failed', ...about });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.hangUpSocket();
    this.wake();
    this.client.close();
    this.manager.close();
  }

  private async keepConnected(ready: Promise<unknown> | undefined, connected: () => void): Promise<void> {
    let pause = firstPause;
    while (!this.isClosed) {
      // Never connect without owning the floor: our socket would take every event from the rightful owner.
      if (this.options.mayAct() && (await this.stayConnected(ready, connected))) pause = firstPause;
      if (this.isClosed) return;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, pause).unref();
      });
      pause = Math.min(pause * 2, longestPause);
    }
  }

  /** One connection from beginning to end; false when it never stood. */
  private async stayConnected(ready: Promise<unknown> | undefined, connected: () => void): Promise<boolean> {
    const unheard = (this.unheard = new Unheard((event) => this.hearNow(event)));
    void isFulfilled(ready).then((isReady) => isReady && this.unheard === unheard && unheard.ready());
    this.manager.reach();
    let ended = (): void => undefined;
    const end = new Promise<void>((resolve) => (ended = resolve));
    const echo = new AriEcho(this.client);
    const hear = (event: AriEvent): void => {
      echo.heard();
      this.hear(event);
    };
    const socket = await this.client.open(hear, ended);
    if (!socket) return false;
    this.hangUpSocket = () => socket.terminate();
    const [tell, isHeard] = this.isClosed ? [] : await Promise.all([this.resync.look(now()), echo.comesBack()]);
    if (!tell || !isHeard || !(await isFulfilled(ready)) || this.isClosed) {
      socket.terminate();
      return false;
    }
    tell(unheard.newcomers);
    this.unheard = undefined;
    unheard.hearAll();
    connected();
    await end;
    return true;
  }

  private hear(event: AriEvent): void {
    // What a sleeping owner finds in its socket when it wakes is its successor's business.
    if (!this.options.mayAct()) return;
    if (event.type === 'ApplicationReplaced') return this.hangUpSocket();
    if (this.unheard) this.unheard.take(event);
    else this.hearNow(event);
  }

  private hearNow(event: AriEvent): void {
    const gone = event.type === 'ChannelDestroyed' ? this.line.legs.on(event.channel.id) : undefined;
    this.line.hear(event);
    const isOfFallback = event.type === 'ChannelVarset' || event.type === 'ChannelCreated';
    if (isOfFallback && this.line.inFallback.isEmpty) void this.ears.closeToFallback();
    // A leg that was withdrawn while it rang ends without a word, and may be the last of its call.
    if (gone) this.tidy(gone.callId);
    if (event.type === 'PlaybackFinished') void this.verbs.playbackEnded(event.playback);
  }

  private tell(event: TelephoneEvent): void | Promise<boolean> {
    const isKept = this.listener(event);
    const isEnd = /-(ended|failed|lost)$/.test(event.type) && event.type !== 'command-failed';
    if (isEnd && 'callId' in event) this.tidy(event.callId);
    return isKept;
  }

  private tidy(call: CallId): void {
    void this.inOrder.after(call, () => this.verbs.tidy(call));
  }

  private remember(commandId: string): void {
    this.taken.add(commandId);
    const [oldest] = this.taken;
    if (this.taken.size > rememberedCommands && oldest !== undefined) this.taken.delete(oldest);
  }
}

const now = () => instant(Date.now());

const isFulfilled = (wait: Promise<unknown> | undefined): Promise<boolean> =>
  Promise.resolve(wait).then(
    () => true,
    () => false,
  );
