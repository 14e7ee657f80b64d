import { Injectable } from '@nestjs/common';
import type { DeskToServer, RefusalCode, ServerToDesk } from '@samsvar/contracts';
import { isRefused, refuse, seconds, type Actor, type Instant, type Refused } from '@samsvar/core';
import type { DefaultEventsMap, Socket } from 'socket.io';
import { Clock } from '../clock/index.js';
import { SignIn, SignOuts, type SignedIn } from '../gate/index.js';

/** A desk's socket. Who it is is kept here, in this process, and comes from the token only. */
export type DeskSocket = Socket<DeskToServer, ServerToDesk, DefaultEventsMap, { signedIn?: SignedIn }>;

/** How long before a token runs out a newer one is asked for. */
const notice = seconds(15);

/** The rooms of whoever is signed in. Joined here and nowhere else: no event lets a desk choose its own. */
export const roomsOf = ({ personId, grants }: Actor): readonly string[] => [
  `person:${personId}`,
  ...new Set(grants.flatMap(({ centreId }) => (centreId ? [centreRoom(centreId)] : []))),
];

export const centreRoom = (centreId: string): string => `centre:${centreId}`;

/** Keeps sockets signed in: a token at the start, a newer one before it runs out; closed when none comes or they sign out. */
@Injectable()
export class SocketSignIn {
  private readonly held = new Map<DeskSocket, NodeJS.Timeout[]>();

  constructor(
    private readonly signIn: SignIn,
    private readonly clock: Clock,
    signOuts: SignOuts,
  ) {
    signOuts.onEach(() => this.closeThoseOver());
  }

  /** Stands before every connection (socket.io middleware): the token is in the handshake's `auth`. */
  readonly admit = (socket: DeskSocket, next: (refused?: Error) => void): void => {
    void this.judge((socket.handshake.auth as { token?: unknown }).token).then(
      (outcome) => {
        if (isRefused(outcome)) return next(refusal(outcome.refused as RefusalCode));
        socket.data.signedIn = outcome;
        next();
      },
      () => next(refusal('fault')),
    );
  };

  /** From now on the socket hears what concerns its person, until the token runs out. */
  async hold(socket: DeskSocket): Promise<void> {
    const signedIn = socket.data.signedIn;
    if (!signedIn) return void socket.disconnect(true);
    socket.on('disconnect', () => this.forget(socket));
    await this.enter(socket, signedIn);
  }

  /** A newer token of the same person: what they may hear is asked anew. Anything else closes the socket. */
  async present(socket: DeskSocket, token: unknown): Promise<{ readonly until: Instant } | Refused<RefusalCode>> {
    const outcome = await this.judge(token);
    const isSame = !isRefused(outcome) && outcome.actor.personId === socket.data.signedIn?.actor.personId;
    if (!isSame) {
      setImmediate(() => socket.disconnect(true));
      return isRefused(outcome) ? (outcome as Refused<RefusalCode>) : refuse('token-invalid');
    }
    await this.enter(socket, outcome);
    return { until: outcome.until };
  }

  private async judge(token: unknown): Promise<SignedIn | Refused<string>> {
    return typeof token === 'string' ? this.signIn.withToken(token) : refuse('sign-in-needed');
  }

  private async enter(socket: DeskSocket, signedIn: SignedIn): Promise<void> {
    const { actor, until } = signedIn;
    socket.data.signedIn = signedIn;
    const rooms = roomsOf(actor);
    for (const room of socket.rooms) if (room !== socket.id && !rooms.includes(room)) await socket.leave(room);
    await socket.join([...rooms]);
    this.forget(socket);
    if (!socket.connected || this.signIn.isOver(signedIn)) return void socket.disconnect(true);
    const left = until - this.clock.now();
    this.held.set(socket, [
      setTimeout(() => socket.emit('token:wanted', until), Math.max(0, left - notice)),
      setTimeout(() => socket.disconnect(true), left),
    ]);
  }

  /** Rare, and a process holds some thousands at most: looking at each is cheaper than keeping an index right. */
  private closeThoseOver(): void {
    for (const socket of this.held.keys()) {
      const { signedIn } = socket.data;
      if (signedIn && this.signIn.isOver(signedIn)) socket.disconnect(true);
    }
  }

  private forget(socket: DeskSocket): void {
    for (const timer of this.held.get(socket) ?? []) clearTimeout(timer);
    this.held.delete(socket);
  }
}

/** socket.io hands `message` and `data` to the client's `connect_error`. */
const refusal = (code: RefusalCode) => Object.assign(new Error(code), { data: { code } });
