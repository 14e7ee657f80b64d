import { deskPath, type DeskToServer, type ServerToDesk } from '@samsvar/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Bearer } from '../api/client.js';
import type { DeskLine, Port } from '../desk/desk-line.js';
import type { Telephone } from '../softphone/telephone.js';
import type { CentreNews } from './centre-news.js';

/** Who listens on the line: whoever shows a centre, the desk, and its telephone. */
export type Listeners = { readonly news: CentreNews; readonly desk: DeskLine; readonly telephone: Telephone };

/** How long before the first try again, and at most; spread, so that a whole house does not knock at once. */
const SOONEST_MS = 1_000;
const LATEST_MS = 30_000;
const HANDSHAKE_MS = 10_000;

/** The one line from the house to this screen. It comes back by itself until it is closed. */
export function openLiveLine(origin: string, bearer: Bearer, { news, desk, telephone }: Listeners): { close(): void } {
  let shown: string | undefined;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async (token: Promise<string | undefined>) => {
    // No answer from the sign-in server: the house then says no, or closes, and we try again.
    shown = await token.catch(() => undefined);
    return { token: shown };
  };
  const socket: Socket<ServerToDesk, DeskToServer> = io(origin, {
    path: deskPath,
    transports: ['websocket'],
    reconnection: false,
    timeout: HANDSHAKE_MS,
    auth: (answer) => void show(bearer.token()).then(answer),
  });

  const tryAgain = () => {
    clearTimeout(timer);
    const wait = Math.min(LATEST_MS, SOONEST_MS * 2 ** tries++) * (0.5 + Math.random());
    timer = setTimeout(() => navigator.onLine && socket.connect(), wait);
  };
  /** Nobody knocks while there is no network; when it is back, soon. */
  const networkIsBack = () => {
    tries = 0;
    tryAgain();
  };
  addEventListener('online', networkIsBack);
  socket.on('connect', () => {
    tries = 0;
    news.become(true);
    desk.connected(portOf(socket));
    telephone.connected({
      open: (after, answer) => socket.emit('telephone:open', { after }, answer),
      signIn: (key, answer) => socket.emit('telephone:sign-in', { key }, answer),
    });
  });
  socket.on('connect_error', tryAgain);
  socket.on('disconnect', () => {
    news.become(false);
    desk.disconnected();
    telephone.disconnected();
    tryAgain();
  });
  socket.on('centre:changed', (change) => news.tell(change));
  socket.on('desk:state', (state) => desk.told(state));
  // What they announce stands in the state as well; here they only count.
  socket.on('offer:made', ({ seq }) => desk.count(seq));
  socket.on('offer:gone', ({ seq }) => desk.count(seq));
  socket.on('token:wanted', () => void present());

  /** The one we hold may be newer than the one we showed; if not, a newer one is fetched. */
  const present = async () => {
    const before = shown;
    const held = await show(bearer.token());
    const { token } = held.token === before ? await show(bearer.renewed()) : held;
    // A no needs no answer here: the house closes the line itself.
    if (token !== undefined) socket.emit('token:present', { token }, () => undefined);
  };

  return {
    close: () => {
      removeEventListener('online', networkIsBack);
      socket.off();
      clearTimeout(timer);
      socket.close();
      news.become(false);
      desk.disconnected();
      telephone.disconnected();
    },
  };
}

/** The events differ in what they carry, and the word carries what belongs to its own. */
const portOf = (socket: Socket<ServerToDesk, DeskToServer>): Port => ({
  say: ({ event, about, id }, answer) => socket.emit(event, { ...about, id } as never, answer as never),
  resync: (answer) => socket.emit('desk:resync', {}, answer),
});
