import type { OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { deskEvents, type DeskToServer, type RefusalCode, type ServerToDesk } from '@samsvar/contracts';
import { isRefused, refuse } from '@samsvar/core';
import {
  centreRoom,
  Clock,
  NewsEar,
  Permit,
  SignIn,
  SocketSignIn,
  type DeskSocket,
  type Hearing,
} from '@samsvar/platform';
import type { Server } from 'socket.io';
import { Allowance } from './allowance.js';
import { DeskTelephones } from './desk-telephones.js';
import { Desks } from './desks.js';

/** How long a desk waits for us to hear the news ourselves; then it is turned away, and tries again by itself. */
const listensWithin = 2_000;

/** Every desk's line to the house: who may be on it, and what it is told. What it asks of the floor: floor.gateway.ts. */
@WebSocketGateway()
export class DeskGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server!: Server<DeskToServer, ServerToDesk>;

  private hearing: Hearing | undefined;

  constructor(
    private readonly sockets: SocketSignIn,
    private readonly ear: NewsEar,
    private readonly desks: Desks,
    private readonly telephones: DeskTelephones,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  afterInit(server: Server<DeskToServer, ServerToDesk>): void {
    // Each gateway process hears all news itself, so it tells its own sockets only: nobody hears anything twice.
    const hearing = this.ear.listen((news) => {
      server.local.to(centreRoom(news.centreId)).emit('centre:changed', news);
    });
    this.hearing = hearing;
    // A desk that is let in asks how things are and then listens: what is told in between must not pass us by.
    server.use((_socket, next) => {
      void within(listensWithin, hearing.listening).then((isListening) => next(isListening ? undefined : notYet()));
    });
    server.use((socket, next) => this.sockets.admit(socket as DeskSocket, next));
  }

  async handleConnection(socket: DeskSocket): Promise<void> {
    const allowance = new Allowance(this.clock.now());
    socket.use(([event, ...said], next) => {
      const isOurs = (deskEvents as readonly string[]).includes(event);
      const granted = isOurs ? allowance.spend(this.clock.now()) : 'flooding';
      if (granted === 'granted') return next();
      if (granted === 'flooding') return void socket.disconnect(true); // no desk of ours says this, or says so much
      const answer: unknown = said.at(-1);
      if (typeof answer === 'function') answer(refuse('too-many'));
    });
    await this.sockets.hold(socket);
    this.desks.seat(socket);
  }

  handleDisconnect(socket: DeskSocket): void {
    // No change of presence: the server owns the call, and she may be back in a moment. Her telephone speaks for itself.
    const { desk: { centre, agent, telephone } = {} } = this.desks.at(socket) ?? {};
    this.desks.leave(socket);
    const { signedIn } = socket.data;
    if (!centre || !agent || !telephone || !signedIn || !this.signIn.isOver(signedIn)) return;
    // Redis away: it ends by itself, when its time is out.
    this.telephones.close(centre, agent, telephone).catch(() => undefined);
  }

  @SubscribeMessage('token:present')
  @Permit('self.read')
  async present(@ConnectedSocket() socket: DeskSocket, @MessageBody() shown: unknown) {
    const outcome = await this.sockets.present(socket, (shown as { token?: unknown } | null)?.token);
    if (!isRefused(outcome)) this.desks.seat(socket);
    return outcome;
  }

  /** Whole and new: it replaces whatever the desk has. */
  @SubscribeMessage('desk:resync')
  @Permit('desk.read')
  async resync(@ConnectedSocket() socket: DeskSocket, @MessageBody() asked: unknown) {
    const at = this.desks.at(socket);
    if (!at) return refuse('not-permitted');
    if (!isEmpty(asked)) return refuse('invalid');
    await at.line.whenCurrent();
    return at.desk.state ?? refuse('too-slow');
  }

  onApplicationShutdown(): void {
    this.hearing?.stop();
    this.server.disconnectSockets(true);
  }
}

/** Nothing is asked for by name: whose desk it is, the sign-in says. */
const isEmpty = (said: unknown) => typeof said === 'object' && said !== null && Reflect.ownKeys(said).length === 0;

const notYet = () => Object.assign(new Error('too-slow'), { data: { code: 'too-slow' satisfies RefusalCode } });

/** Whether it has happened before so many milliseconds have gone. */
async function within(millis: number, happening: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), millis)));
  const isInTime = await Promise.race([happening.then(() => true), late]);
  clearTimeout(timer);
  return isInTime;
}
