// Stands between routers and Redis. Sees the commit script go by, and can spring a trap just before or just after it.
import { connect, createServer } from 'node:net';

/** Words that only the commit script has, and none of the others. */
const commitMark = "then return 'already' end";

/**
 * @typedef {object} CommitTrap
 * @property {'before' | 'after'} when the commit has not reached Redis; or is kept, and the router does not know it yet
 * @property {string} marker what the commit must hold
 * @property {(port: number) => void} spring the router's end of the connection: of whom it is
 */

/** @typedef {Awaited<ReturnType<typeof openRedisProxy>>} RedisProxy */

/** @param {number} port where Redis is */
export async function openRedisProxy(port) {
  /** @type {CommitTrap | undefined} */
  let trap;
  /** @type {((port: number) => void) | undefined} told of every commit that Redis keeps */
  let kept;
  /** @type {((port: number) => boolean) | undefined} whose words come later */
  let isLate;
  /** @type {Set<() => void>} */
  const late = new Set();
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();

  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const from = near.remotePort ?? 0;
    let command = '';
    let awaited = 0;
    /** @type {CommitTrap | undefined} */
    let sprung;
    const cut = () => (near.destroy(), far.destroy());
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => (open.delete(socket), cut()));
    }
    /** @param {Buffer} chunk */
    const pass = (chunk) => {
      const text = chunk.toString('latin1');
      command = text.startsWith('*') ? text : command + text;
      const isCommit = command.includes(commitMark);
      if (isCommit && text.includes(commitMark)) awaited += 1;
      if (isCommit && trap && command.includes(trap.marker)) {
        [sprung, trap] = [trap, undefined];
        if (sprung.when === 'before') {
          sprung.spring(from);
          return cut();
        }
      }
      far.write(chunk);
    };
    near.on('data', (chunk) => {
      if (!isLate?.(from)) return pass(chunk);
      near.pause();
      late.add(() => {
        if (near.destroyed) return;
        pass(chunk);
        near.resume();
      });
    });
    far.on('data', (chunk) => {
      if (awaited > 0 && chunk.includes('$4\r\ndone\r\n')) {
        awaited = 0;
        kept?.(from);
        if (sprung) {
          sprung.spring(from);
          return cut();
        }
      }
      near.write(chunk);
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    /** @param {CommitTrap | undefined} wanted */
    set: (wanted) => void (trap = wanted),
    /** @param {((port: number) => void) | undefined} listener */
    onKept: (listener) => void (kept = listener),
    /** Holds back what these say, until it is called again with nobody: then it arrives. @param {((port: number) => boolean) | undefined} whose */
    holdBack: (whose) => {
      isLate = whose;
      if (whose) return;
      const pending = [...late];
      late.clear();
      for (const arrive of pending) arrive();
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
