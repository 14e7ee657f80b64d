import { randomUUID } from 'node:crypto';
import { deskPath, type DeskState } from '@samsvar/contracts';
import { io, type Socket } from 'socket.io-client';
import { surroundings } from './config.js';
import { PATIENCE_MS, until } from './patience.js';
import { tokensWithoutEnd } from './session.js';

const { address: origin } = surroundings();

/** Somebody at a desk of their own, over the line that the web opens: takes what is offered, and is done with it at once. */
export class Desk {
  private shown: DeskState | undefined;
  private readonly done = new Set<string>();

  private constructor(
    readonly name: string,
    private readonly line: Socket,
  ) {
    line.on('desk:state', (state: DeskState) => {
      this.shown = state;
      this.act(state);
    });
  }

  static async of(name: string, centreId: string): Promise<Desk> {
    const token = await tokensWithoutEnd(name);
    const auth = { token: await token(), centreId };
    const desk = new Desk(
      name,
      io(origin, { path: deskPath, transports: ['websocket'], auth, extraHeaders: { origin }, forceNew: true }),
    );
    desk.line.on(
      'token:wanted',
      () => void token().then((newer) => desk.line.emit('token:present', { token: newer }, () => undefined)),
    );
    await desk.until('is on the floor', ({ me }) => me !== null);
    return desk;
  }

  get isOnDuty(): boolean {
    return this.shown?.me?.onDuty !== 'off';
  }

  get talks(): boolean {
    return this.shown?.call?.state === 'connected';
  }

  /** Says yes to being called in. How many seconds after the ask calls could come here, by the house's own clock. */
  async comes(): Promise<number> {
    const { callOut } = await this.until('is asked to come', (state) => state.callOut !== null);
    const askedAt = callOut?.askedAt ?? 0;
    await this.says('call-out:answer', { askedAt, answer: 'accept' });
    const { me } = await this.until('can be given calls', (state) => state.me?.onDuty === 'called-out');
    expect(me).toMatchObject({ presence: 'available', isReachable: true });
    return ((me?.presenceSince ?? 0) - askedAt) / 1_000;
  }

  async says(word: string, about: object): Promise<void> {
    const said = { id: randomUUID(), ...about };
    let outcome: unknown;
    // A house that does not know yet is asked again, under the same id, as the desk in the web does.
    do outcome = await this.line.timeout(PATIENCE_MS).emitWithAck(word, said);
    while (JSON.stringify(outcome) === '{"refused":"too-slow"}');
    expect(outcome).toEqual({ done: true });
  }

  leaves(): void {
    this.line.disconnect();
  }

  private async until(what: string, holds: (state: DeskState) => boolean): Promise<DeskState> {
    await until(`${this.name} ${what}`, () => Promise.resolve(this.shown !== undefined && holds(this.shown)));
    return this.shown as DeskState;
  }

  private act({ offer, call }: DeskState): void {
    if (offer && !offer.isAccepted && this.isNew(offer.legId)) {
      this.saysInPassing('offer:answer', { callId: offer.callId, legId: offer.legId, answer: 'accept' });
    }
    if (call?.state === 'wrap-up' && this.isNew(call.callId)) {
      this.saysInPassing('wrap-up:end', { callId: call.callId });
    }
  }

  /** A word that may come too late: what the floor shows next says what came of it. */
  private saysInPassing(word: string, about: object): void {
    this.line.emit(word, { id: randomUUID(), ...about }, () => undefined);
  }

  private isNew(what: string): boolean {
    return !this.done.has(what) && this.done.add(what).has(what);
  }
}
