import { deskPath } from '@samsvar/contracts';
import { io, type Socket } from 'socket.io-client';

/** A desk's line to the router's gateway, as the web opens it. Rejects with what the gateway says. */
export function openLine(origin: string, token: string): Promise<Socket> {
  const socket = io(origin, {
    path: deskPath,
    transports: ['websocket'],
    auth: { token },
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin },
  });
  return new Promise((opened, refused) => {
    socket.once('connect', () => opened(socket));
    socket.once('connect_error', refused);
  });
}

/** Shows a newer token on an open line: until when it now holds, or why it is closed. */
export const present = (socket: Socket, token: string): Promise<{ until: number } | { refused: string }> =>
  socket.timeout(5_000).emitWithAck('token:present', { token }) as Promise<{ until: number } | { refused: string }>;

export function closed(socket: Socket): Promise<void> {
  return new Promise((gone) => (socket.connected ? socket.once('disconnect', () => gone()) : gone()));
}
