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
import { deskEvents, type DeskToServer, type ServerToDesk } from '@samsvar/contracts';
import { centreRoom, NewsEar, Permit, SocketSignIn, type DeskSocket, type Hearing } from '@samsvar/platform';
import type { Server } from 'socket.io';

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
    server.use((socket, next) => this.sockets.admit(socket as DeskSocket, next));
    // Each gateway process hears all news itself, so it tells its own sockets only: nobody hears anything twice.
    this.hearing = this.ear.listen((news) => {
      server.local.to(centreRoom(news.centreId)).emit('centre:changed', news);
    });
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
