import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A cable between us and a server, that can be pulled: every connection through it ends in the same moment. */
export type Cable = {
  readonly port: number;
  pull(): void;
  close(): Promise<void>;
};

export async function cableTo(port: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const pull = (): void => sockets.forEach((socket) => socket.destroy());
  const close = async (): Promise<void> => {
    pull();
    await new Promise((closed) => server.close(closed));
  };
  return { port: (server.address() as AddressInfo).port, pull, close };
}
