import type { CentreId } from '@samsvar/core';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Exchange } from '../simulator/exchange.js';
import { hungUpBecause, longestMessage, pathOf, saidToExchange, spoken, type FromExchange } from './wire.js';

export type DoorOptions = {
  /** What routers must know. */
  readonly token: string;
  readonly exchanges: ReadonlyMap<CentreId, Exchange>;
};

/** So much unread means that the owner hangs; what it missed it will be told when it comes back. */
const mostUnread = 1_000_000;

/** Where routers come on the line to simulated exchanges: one WebSocket per centre, on a server that others use too. */
export class ExchangeDoor {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });

  constructor(private readonly options: DoorOptions) {}

  /** Every WebSocket that comes to this server comes to this door. */
  hangOn(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const exchange = this.exchangeAskedFor(request);
      if (typeof exchange === 'string') return void socket.end(`HTTP/1.1 ${exchange}\r\nConnection: close\r\n\r\n`);
      this.sockets.handleUpgrade(request, socket, head, (line) => serve(exchange, line));
    });
  }

  close(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  private exchangeAskedFor({ headers, url = '' }: IncomingMessage): Exchange | string {
    if (!isSame(headers.authorization ?? '', `Bearer ${this.options.token}`)) return '401 Unauthorized';
    const asked = [...this.options.exchanges].find(([centre]) => pathOf(centre) === url);
    return asked?.[1] ?? '404 Not Found';
  }
}

function serve(exchange: Exchange, socket: WebSocket): void {
  const say = (message: FromExchange): void => {
    if (socket.bufferedAmount > mostUnread) socket.terminate();
    else socket.send(spoken(message));
  };
  const line = exchange.open({
    hear: (happening) => say({ say: 'happening', happening }),
    opened: (lives) => say({ say: 'opened', lives }),
    replaced: () => socket.close(hungUpBecause.replaced),
  });
  socket.on('message', (text: Buffer) => {
    const said = saidToExchange(text.toString('utf8'));
    if (!said) return socket.close(hungUpBecause.unreadable);
    if (said.say === 'pick-up') line.pickUp(said.legId);
    else say({ say: 'performed', commandId: said.command.id, isDone: line.perform(said.command) });
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => line.close());
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
