import { createServer } from 'node:net';

/** @param {number} port 0 asks the system for a free one @returns {Promise<number | undefined>} */
const listenOnce = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });

/** @param {number} port on loopback */
export const isFree = async (port) => (await listenOnce(port)) !== undefined;

/** A port that nobody had a moment ago. Tests use nothing else. @returns {Promise<number>} */
export async function freePort() {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('this machine has no free port on 127.0.0.1');
  return port;
}
