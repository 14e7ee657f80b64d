import { callOfLeg, instant, type CentreId, type LegId } from '@samsvar/core';
import { WebSocket } from 'ws';
import { failureOf, heard, resynced } from '../simulator/happenings.js';
import type { TelephoneCommand } from '../telephone-commands.js';
import type { TelephoneEvent } from '../telephone-events.js';
import type { CallerBook, MayAct, Telephony } from '../telephony.js';
import {
  answerWithin,
  hungUpBecause,
  longestMessage,
  pathOf,
  saidByExchange,
  spoken,
  type ToExchange,
} from './wire.js';

export type RemoteSimulatorOptions = {
  /** Where the simulator listens, such as `ws://127.0.0.1:4300`. */
  readonly url: string;
  readonly token: string;
  readonly centre: CentreId;
  readonly callerBook: CallerBook;
  readonly mayAct: MayAct;
};

/** How often the other end is asked whether it lives. A hung one is noticed within twice this. */
const askEveryMs = 1_000;
const firstPause = 50;
const longestPause = 1_000;

type UnderWay = { readonly command: TelephoneCommand; readonly settled: Promise<void>; readonly settle: () => void };

/**
 * One centre's telephone system, when that is the simulator in its own process. What was given while contact was away
 * is said when it is back, within its deadline: the exchange knows each command by its id.
 */
export class RemoteSimulator implements Telephony {
  private readonly underWay = new Map<string, UnderWay>();
  private listener: (event: TelephoneEvent) => void = () => undefined;
  private socket: WebSocket | undefined;
  /** The exchange has told all that lives: from here on it takes commands. */
  private isOpen = false;
  private run: string | undefined;
  private isClosed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: RemoteSimulatorOptions) {}

  listen(listener: (event: TelephoneEvent) => void): void {
    this.listener = listener;
  }

  async connect(ready?: Promise<unknown>): Promise<void> {
    if (ready) await ready;
    return new Promise((connected) => void this.keepConnected(connected));
  }

  perform(command: TelephoneCommand): Promise<void> {
    const already = this.underWay.get(command.id);
    if (already) return already.settled;
    if (!this.options.mayAct()) return Promise.resolve();
    let settle = (): void => undefined;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    const late = setTimeout(() => this.performed(command.id, false), answerWithin);
    this.underWay.set(command.id, {
      ...{ command, settled },
      settle: () => {
        clearTimeout(late);
        settle();
      },
    });
    this.say({ say: 'perform', command });
    return settled;
  }

  acceptedAtDesk(legId: LegId): void {
    if (this.options.mayAct()) this.say({ say: 'pick-up', legId });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.socket?.close();
    for (const { settle } of this.underWay.values()) settle();
    this.underWay.clear();
    this.wake();
  }

  private async keepConnected(connected: () => void): Promise<void> {
    let pause = firstPause;
    while (!this.isClosed) {
      // Never connect without owning the floor: we would take the rightful owner's place.
      const end = this.options.mayAct() ? await this.stayConnected(connected) : 'never-stood';
      if (this.isClosed) return;
      pause = end === 'lost' ? firstPause : end === 'replaced' ? longestPause : pause;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, pause).unref();
      });
      pause = Math.min(pause * 2, longestPause);
    }
  }

  /** One connection from beginning to end. */
  private stayConnected(connected: () => void): Promise<'lost' | 'replaced' | 'never-stood'> {
    const { url, centre, token } = this.options;
    const socket = new WebSocket(url + pathOf(centre), {
      headers: { authorization: `Bearer ${token}` },
      ...{ handshakeTimeout: answerWithin, maxPayload: longestMessage },
    });
    this.socket = socket;
    let hasStood = false;
    const watch = watchLife(socket, () => hasStood);
    socket.on('message', (text: Buffer) => {
      // What a sleeping owner finds in its socket when it wakes is its successor's business.
      if (this.isClosed || !this.options.mayAct()) return;
      const said = saidByExchange(text.toString('utf8'));
      if (said?.say === 'happening') this.listener(heard(said.happening, this.options.callerBook));
      if (said?.say === 'performed') this.performed(said.commandId, said.isDone);
      if (said?.say !== 'opened') return;
      hasStood = this.isOpen = true;
      this.listener(resynced(said.lives, this.run));
      this.run = said.lives.run;
      for (const { command } of this.underWay.values()) this.say({ say: 'perform', command });
      connected();
    });
    socket.on('error', () => socket.terminate());
    return new Promise((ended) =>
      socket.once('close', (code) => {
        clearInterval(watch);
        this.isOpen = false;
        ended(code === hungUpBecause.replaced ? 'replaced' : hasStood ? 'lost' : 'never-stood');
      }),
    );
  }

  private say(message: ToExchange): void {
    if (this.isOpen) this.socket?.send(spoken(message));
  }

  private performed(commandId: string, isDone: boolean): void {
    const one = this.underWay.get(commandId);
    if (!one) return;
    this.underWay.delete(commandId);
    if (!isDone && this.options.mayAct()) {
      const { command } = one;
      const callId = 'callId' in command ? command.callId : callOfLeg(command.legId);
      this.listener(failureOf(command, callId, instant(Date.now())));
    }
    one.settle();
  }
}

/** Ends a connection on which nothing was heard since it was last asked, or that did not open in time. */
function watchLife(socket: WebSocket, hasStood: () => boolean): NodeJS.Timeout {
  const deadline = performance.now() + 2 * answerWithin;
  let isHeard = true;
  const hear = (): void => void (isHeard = true);
  socket.on('pong', hear);
  socket.on('message', hear);
  return setInterval(() => {
    const isLate = !hasStood() && performance.now() > deadline;
    if (!isHeard || isLate) return socket.terminate();
    if (socket.readyState !== WebSocket.OPEN) return;
    isHeard = false;
    socket.ping();
  }, askEveryMs).unref();
}
