import { Agent, request } from 'node:http';
import type { Millis } from '@samsvar/core';
import { WebSocket } from 'ws';
import type { MayAct } from '../telephony.js';
import type { AriEvent } from './ari-events.js';

/** Where ARI is and whom it knows us as. `app` is the centre's own application: a second owner takes all its events. */
export type AriAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly app: string;
};

/**
 * ARI's answer. `status` 0: none came within the deadlines, or there was nobody to ask. `isUnsaid`: it had no turn to be
 * said, so that nothing can have been done.
 */
export type AriAnswer = { readonly status: number; readonly body: unknown; readonly isUnsaid?: boolean };

type Query = Readonly<Record<string, string | number | boolean>>;

/** Longest waits: for a free line when many ask at a time, from then on for the answer, and after it with nothing to ask. */
type Patience = { readonly turn: Millis; readonly answer: Millis; readonly idle: Millis };

/** Asterisk lets an idle line go after 15 s as it comes; what is asked just then would be lost, so we let go before. */
export const idleMost = 10_000;

/** Asterisk answers in 1–4 ms; a second is a hung one. Sixteen lines have said more than a whole rush has in five. */
const patience: Patience = { turn: 5_000, answer: 2_000, idle: idleMost };

/**
 * One centre's line to Asterisk: requests over kept-alive HTTP, events over one socket. (Requests over the event socket
 * would run one after the other, and an event filter would swallow their answers.)
 */
export class AriClient {
  private readonly agent: Agent;
  private readonly authorization: string;
  private isClosed = false;

  constructor(
    readonly address: AriAddress,
    /** Asked when a word has its turn: what waited may have outlived the right to say it. */
    private readonly mayAct: MayAct = () => true,
    private readonly longest: Patience = patience,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: 16, timeout: longest.idle });
    this.authorization = `Basic ${Buffer.from(`${address.user}:${address.password}`).toString('base64')}`;
  }

  /** Asks once, never throws. `path` segments must be encoded with `segment`. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, query: Query = {}, body?: object): Promise<AriAnswer> {
    const { host, port } = this.address;
    const words = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      authorization: this.authorization,
      'content-length': payload?.length ?? 0,
      ...(payload && { 'content-type': 'application/json' }),
    };
    return new Promise((resolve) => {
      let isAnswered = false;
      let isSaid = false;
      const none = (): void => resolve({ status: 0, body: undefined, isUnsaid: !isSaid });
      const call = request(
        { host, port, method, path: `/ari${path}?${words}`, agent: this.agent, headers },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', none);
          answer.on('end', () => {
            isAnswered = true;
            const body = parsed(Buffer.concat(chunks));
            if (body === unreadable) none();
            else resolve({ status: answer.statusCode ?? 0, body });
          });
        },
      );
      // This process may have been the slow one: what has come by now is read before it is given up.
      const giveUp = (): void => void setImmediate(() => isAnswered || call.destroy(new Error('no answer in time')));
      let late = setTimeout(giveUp, this.longest.turn);
      call.on('socket', () => {
        clearTimeout(late);
        if (this.isClosed || !this.mayAct()) return void call.destroy(new Error('no right to say it'));
        isSaid = true;
        late = setTimeout(giveUp, this.longest.answer);
      });
      call.on('close', () => clearTimeout(late));
      call.on('error', none);
      call.end(payload);
    });
  }

  /** Opens the event socket. `ended` is told once, when it closes or never opened. */
  open(hear: (event: AriEvent) => void, ended: () => void): Promise<WebSocket | undefined> {
    const { host, port, app } = this.address;
    const url = `ws://${host}:${port}/ari/events?app=${segment(app)}`;
    const socket = new WebSocket(url, {
      headers: { authorization: this.authorization },
      handshakeTimeout: this.longest.answer,
    });
    socket.on('message', (data: Buffer) => {
      const event = parsed(data);
      if (typeof event === 'object' && event !== null) hear(event as AriEvent);
    });
    socket.on('error', () => socket.terminate());
    return new Promise((resolve) => {
      socket.once('open', () => resolve(socket));
      socket.once('close', () => {
        resolve(undefined);
        ended();
      });
    });
  }

  /** What waits for its turn is said no more. */
  close(): void {
    this.isClosed = true;
    this.agent.destroy();
  }
}

export const segment = encodeURIComponent;

export const isDone = ({ status }: AriAnswer): boolean => status >= 200 && status < 300;

/** A page for people, from something on the way or from Asterisk's own server: an answer that says nothing is none. */
const unreadable = Symbol('unreadable');

function parsed(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return unreadable;
  }
}
