import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { deskPath } from '@samsvar/contracts';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from 'ioredis';
import type { Server, ServerOptions } from 'socket.io';
import { keys } from '../redis/keys.js';

/** The largest thing a desk has to say in one message. */
const largestMessage = 16 * 1024;

/** How sockets are spoken: from our own origin, by websocket only (so no sticky sessions), in small messages. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly origin: string,
    /** Its own connection: through it the processes hear each other. */
    private readonly redis: Redis,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    return super.createIOServer(port, {
      ...options,
      path: deskPath,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: largestMessage,
      connectTimeout: 5_000,
      pingInterval: 10_000,
      pingTimeout: 5_000,
      adapter: createAdapter(this.redis, {
        streamName: keys.sockets,
        channelPrefix: keys.sockets,
        blockTimeInMs: 1_000,
      }),
      // A browser always says where its page is from; another page, and whoever says nothing, is turned away.
      allowRequest: (request, decide) => decide(null, request.headers.origin === this.origin),
    } as ServerOptions) as Server;
  }
}
