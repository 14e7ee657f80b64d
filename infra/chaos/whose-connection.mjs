// Which process is at the other end of a connection to one of our proxies: asked of the system, not of the product.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** @param {number} pid @returns {number[]} its children, now */
export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // gone
  }
}

/**
 * @param {number} port the near end of the connection, on loopback
 * @param {readonly number[]} candidates
 */
export function pidBehind(port, candidates) {
  const inode = inodeOf(port);
  return inode && candidates.find((pid) => holds(pid, inode));
}

/** Whether a process has come as far as to be asked on a port of its own. @param {number} pid */
export const isListening = (pid) =>
  connections().some(([, , , state, , , , , , inode]) => state === '0A' && holds(pid, inode ?? ''));

/** @param {number} port */
function inodeOf(port) {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  // An earlier connection from the same port may not be forgotten yet: nobody holds it.
  return connections().find(([, address, , , , , , , , inode]) => address === local && inode !== '0')?.[9];
}

const connections = () => readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1).map((row) => row.trim().split(/\s+/)); // prettier-ignore

/** @param {number} pid @param {string} inode */
function holds(pid, inode) {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((fd) => linkOf(`${folder}/${fd}`) === `socket:[${inode}]`);
  } catch {
    return false; // gone
  }
}

/** @param {string} path */
function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // closed in the meantime
  }
}
