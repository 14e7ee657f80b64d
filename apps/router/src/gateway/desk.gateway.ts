import type { OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { deskEvents, type DeskToServer, type RefusalCode, type ServerToDesk } from '@samsvar/contracts';
import { centreRoom, NewsEar, Permit, SocketSignIn, type DeskSocket, type Hearing } from '@samsvar/platform';
import type { Server } from 'socket.io';

/** How long a desk waits for us to hear the news ourselves; then it is turned away, and tries again by itself. */
const listensWithin = 2_000;

/** Every desk's line to the house. It only listens, apart from showing newer tokens. */
@WebSocketGateway()
export class DeskGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server!: Server<DeskToServer, ServerToDesk>;

  private hearing: Hearing | undefined;

  constructor(
    private readonly sockets: SocketSignIn,
    private readonly ear: NewsEar,
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
    socket.use(([event], next) => {
      if ((deskEvents as readonly string[]).includes(event)) next();
      else socket.disconnect(true); // no desk of ours says this
    });
    await this.sockets.hold(socket);
  }

  @SubscribeMessage('token:present')
  @Permit('self.read')
  present(@ConnectedSocket() socket: DeskSocket, @MessageBody() shown: unknown) {
    return this.sockets.present(socket, (shown as { token?: unknown } | null)?.token);
  }

  onApplicationShutdown(): void {
    this.hearing?.stop();
    this.server.disconnectSockets(true);
  }
}

const notYet = () => Object.assign(new Error('too-slow'), { data: { code: 'too-slow' satisfies RefusalCode } });

/** Whether it has happened before so many milliseconds have gone. */
async function within(millis: number, happening: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), millis)));
  const isInTime = await Promise.race([happening.then(() => true), late]);
  clearTimeout(timer);
  return isInTime;
}
