// Agents at their desks, over the gateway as the web is: available, taking what is offered, done with the wrap-up at once.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { io } from 'socket.io-client';

/** @typedef {{ id: string, subject: string, username: string, roles: string[] }} Agent */
/** @typedef {{ key: import('node:crypto').JsonWebKey & { kid: string }, issuer: string, origin: string, centreId: string }} House */

/** Unanswered for so long, a word is said again under its own id, and after a minute no more. */
const askAgainMs = 2_000;
const holdsMs = 60_000;

/** An access token like the sign-in server's own, that lasts. @param {Agent} agent @param {House} house */
function tokenOf({ subject, roles }, { key, issuer }) {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    ...{ typ: 'Bearer', azp: 'samsvar-web', iss: issuer, aud: 'samsvar-api', sub: subject },
    ...{ iat: now, exp: now + 7_200, realm_access: { roles } },
  };
  const part = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = `${part({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${part(claims)}`;
  const by = createPrivateKey({ key, format: 'jwk' });
  return `${said}.${sign('RSA-SHA256', Buffer.from(said), by).toString('base64url')}`;
}

export class Desk {
  /** @type {any} as the gateway last told it */
  #state;
  /** @type {Map<string, { id: string, since: number }>} what was said and not answered */
  #words = new Map();
  #socket;

  /** @param {string} at the router's own address @param {Agent} agent @param {House} house */
  constructor(at, agent, house) {
    this.agent = agent;
    this.#socket = io(at, {
      path: '/rt',
      transports: ['websocket'],
      auth: { token: tokenOf(agent, house), centreId: house.centreId },
      extraHeaders: { origin: house.origin },
      forceNew: true,
      ...{ reconnectionDelay: 50, reconnectionDelayMax: 300, timeout: 2_000 },
    });
    this.#socket.on('desk:state', (state) => {
      this.#state = state;
      this.#act();
    });
    this.#socket.on('disconnect', (why) => {
      // Turned away by the house; a browser would sign in anew.
      if (why === 'io server disconnect') setTimeout(() => this.#socket.connect(), 50);
    });
    this.#socket.on('connect_error', () => this.#socket.active || setTimeout(() => this.#socket.connect(), 200));
  }

  /** Nothing in hand, and ready for the next caller. */
  get isFree() {
    const { me, isCurrent } = this.#state ?? {};
    return Boolean(
      this.#socket.connected && isCurrent && me?.task === 'idle' && me.presence === 'available' && me.isReachable,
    );
  }

  get inWords() {
    const { me, call } = this.#state ?? {};
    return `${this.agent.username} connected=${this.#socket.connected} ${JSON.stringify(me ?? null)} call=${call?.callId ?? ''} ${call?.state ?? ''}`;
  }

  /** The line is torn, not hung up. */
  drop() {
    this.#socket.io.engine?.close();
  }

  close() {
    this.#socket.disconnect();
  }

  #act() {
    const { me, call, offer } = this.#state;
    if (me && me.presence !== 'available') this.#say('presence:set', { presence: 'available' });
    if (call?.state === 'wrap-up') this.#say('wrap-up:end', { callId: call.callId });
    if (offer && !offer.isAccepted) {
      this.#say('offer:answer', { callId: offer.callId, legId: offer.legId, answer: 'accept' });
    }
  }

  /** @param {string} event @param {object} about */
  #say(event, about) {
    const what = `${event} ${JSON.stringify(about)}`;
    if (this.#words.has(what)) return;
    this.#words.set(what, { id: randomUUID(), since: Date.now() });
    void this.#put(event, about, what);
  }

  /** @param {string} event @param {object} about @param {string} what */
  async #put(event, about, what) {
    const word = this.#words.get(what);
    if (!word) return;
    const answer = await this.#socket
      .timeout(askAgainMs)
      .emitWithAck(event, { id: word.id, ...about })
      .catch(() => undefined);
    const isOpen = answer === undefined || answer.refused === 'too-slow' || answer.refused === 'too-many';
    if (isOpen && Date.now() - word.since < holdsMs) setTimeout(() => void this.#put(event, about, what), 100);
    else {
      this.#words.delete(what);
      // Refused, or nothing came of it: what the floor shows by then says whether it is still to be said.
      if (answer?.refused) setTimeout(() => this.#state && this.#act(), 300);
    }
  }
}
