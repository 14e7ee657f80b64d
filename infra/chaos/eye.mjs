// An application of Asterisk's own beside the routers', subscribed to every channel and bridge: it hears all and does nothing.
import { WebSocket } from 'ws';

/** @typedef {Awaited<ReturnType<typeof openEye>>} Eye */
/** @typedef {{ id: string, name: string }} Listed */

/** More would make Asterisk, and by that the fault, seem slower. */
const read = [
  'BridgeDestroyed',
  ...['Created', 'StateChange', 'HangupRequest', 'EnteredBridge', 'LeftBridge', 'Destroyed'].map(
    (what) => `Channel${what}`,
  ),
];

/** @param {number} port Asterisk's HTTP @param {{ ariUser: string, ariPassword: string }} access */
export async function openEye(port, { ariUser, ariPassword }) {
  const authorization = `Basic ${Buffer.from(`${ariUser}:${ariPassword}`).toString('base64')}`;
  /** @type {(event: any) => void} */
  let hear = () => undefined;
  /** @type {() => void} */
  let lost = () => undefined;
  /** @type {WebSocket} */
  let socket;

  const connect = () =>
    new Promise((opened, refused) => {
      const url = `ws://127.0.0.1:${port}/ari/events?app=witness&subscribeAll=true`;
      socket = new WebSocket(url, { headers: { authorization } });
      socket.on('message', (text) => hear(JSON.parse(String(text))));
      socket.once('open', opened);
      socket.once('error', refused);
      socket.once('close', () => lost());
    });
  const open = async () => {
    await connect();
    const { ok, status } = await fetch(`http://127.0.0.1:${port}/ari/applications/witness/eventFilter`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ allowed: read.map((type) => ({ type })) }),
    });
    if (!ok) throw new Error(`The eye hears too much (${status})`);
  };
  await open();

  /** @param {string} path @returns {Promise<any>} */
  const ask = async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}/ari${path}`, { headers: { authorization } });
    if (!answer.ok) throw new Error(`ARI ${path}: ${answer.status}`);
    return answer.json();
  };
  return {
    /** @param {(event: any) => void} listener */
    listen: (listener) => void (hear = listener),
    /** @param {() => void} listener its own connection is gone: so is Asterisk */
    onLost: (listener) => void (lost = listener),
    open,
    /** What lives in Asterisk now and should not when nobody talks: by its own lists. @returns {Promise<string[]>} */
    remains: async () => {
      const [channels, bridges] = await Promise.all([ask('/channels'), ask('/bridges')]);
      return [
        ...channels.map((/** @type {Listed} */ { id, name }) => `channel ${id} (${name})`),
        ...bridges
          .filter((/** @type {{ id: string }} */ { id }) => !id.startsWith('hold-'))
          .map((/** @type {{ id: string }} */ { id }) => `bridge ${id}`),
      ];
    },
    close: () => {
      lost = () => undefined;
      socket.close();
    },
  };
}
