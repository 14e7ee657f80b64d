import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { CitizenSound } from './citizen-sound.js';

/** The trunk is known by its address: whoever rings from here is a citizen. */
const address = '127.0.0.2';
const againAfterMs = 500;

export type CitizenRinging = {
  readonly sipPort: number;
  readonly dialled: string;
  /** The From header as it stands, each character one byte, as hostile as they come. */
  readonly from: string;
  readonly headers?: readonly string[];
  /** The height of the tone that this citizen speaks. */
  readonly speaks?: number;
};

/** How a call ended, by this telephone's own word. */
export type CitizenEnd = 'hung-up' | 'was-hung-up-on' | `refused-${string}`;

/**
 * A citizen's telephone that does as it is told when it is told: sipp does as it was told before. Plain SIP over UDP, one
 * call.
 */
export class CitizenPhone {
  private readonly callId = randomUUID();
  private readonly tag = randomUUID();
  private toTag = '';
  private target: string;
  private turn = 1;
  private unanswered: { readonly timer: NodeJS.Timeout; readonly method: string } | undefined;
  private closed = (): void => undefined;
  private isLeaving = false;
  /** When the call was picked up. */
  isUp = false;
  end: CitizenEnd | undefined;

  private constructor(
    private readonly ringing: CitizenRinging,
    private readonly socket: Socket,
    readonly sound: CitizenSound,
  ) {
    this.target = `sip:${ringing.dialled}@127.0.0.1:${ringing.sipPort}`;
    socket.on('message', (packet) => this.hear(packet.toString('latin1')));
    socket.on('error', () => undefined);
  }

  static async ring(ringing: CitizenRinging): Promise<CitizenPhone> {
    const [socket, sound] = [createSocket('udp4'), await CitizenSound.at(address)];
    await new Promise<void>((bound) => socket.bind(0, address, bound));
    // Connected, a last word is out before the socket is closed.
    await new Promise<void>((connected) => socket.connect(ringing.sipPort, '127.0.0.1', connected));
    const phone = new CitizenPhone(ringing, socket, sound);
    phone.ask('INVITE', phone.offer());
    return phone;
  }

  hears(hz: number): boolean {
    return this.sound.hears(hz);
  }

  /** Packets of sound that have come so far, fifty a second. */
  get packets(): number {
    return this.sound.packets;
  }

  /** Something is heard, whatever it is. */
  get hearsSound(): boolean {
    return this.sound.isLoud;
  }

  press(key: string): void {
    this.ask('INFO', ['Content-Type: application/dtmf-relay', '', `Signal=${key}`, 'Duration=160', '']);
  }

  /** Goodbye; resolves when it has been heard. */
  async hangUp(): Promise<void> {
    if (this.end) return;
    this.isLeaving = true;
    const over = new Promise<void>((resolve) => (this.closed = resolve));
    this.ask(this.isUp ? 'BYE' : 'CANCEL', []);
    await over;
  }

  /** Gone without a word. */
  drop(): void {
    if (!this.end) this.close('hung-up');
  }

  private hear(message: string): void {
    const [first = ''] = message.split('\r\n', 1);
    const status = /^SIP\/2\.0 (\d{3})/.exec(first)?.[1];
    if (status === undefined) return this.asked(first.split(' ', 1)[0] ?? '', message);
    const method = /^CSeq:\s*\d+ (\w+)/im.exec(message)?.[1] ?? '';
    this.isAnswered(method);
    if (status.startsWith('1')) return;
    if (method === 'BYE') return this.close('hung-up');
    if (method !== 'INVITE') return;
    this.toTag = /^To:.*?;tag=([^\s;]+)/im.exec(message)?.[1] ?? '';
    if (status !== '200') {
      this.send('ACK', 1, []);
      return this.close(status === '487' ? 'hung-up' : `refused-${status}`);
    }
    this.target = /^Contact:\s*<([^>]+)>/im.exec(message)?.[1] ?? this.target;
    const isFirst = !this.isUp;
    this.isUp = true;
    this.send('ACK', 1, []);
    // Picked up in the moment of the goodbye.
    if (isFirst && this.isLeaving) return this.ask('BYE', []);
    const port = Number(/^m=audio (\d+)/m.exec(message)?.[1]);
    if (this.ringing.speaks) this.sound.speak(this.ringing.speaks, { port, address: '127.0.0.1' });
  }

  private asked(method: string, message: string): void {
    if (method === 'ACK') return;
    const kept = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map(
      (name) => new RegExp(`^${name}:.*$`, 'im').exec(message)?.[0] ?? '',
    );
    this.write(['SIP/2.0 200 OK', ...kept, 'Content-Length: 0', '', '']);
    if (method === 'BYE') this.close('was-hung-up-on');
  }

  /** Says it again until something comes: packets may be lost also on one machine. */
  private ask(method: string, rest: readonly string[]): void {
    const turn = method === 'CANCEL' || method === 'INVITE' ? 1 : ++this.turn;
    this.send(method, turn, rest);
    clearInterval(this.unanswered?.timer);
    this.unanswered = { method, timer: setInterval(() => this.send(method, turn, rest), againAfterMs) };
  }

  private isAnswered(method: string): void {
    if (this.unanswered?.method === method) clearInterval(this.unanswered.timer);
  }

  private send(method: string, turn: number, rest: readonly string[]): void {
    const { dialled, from, sipPort, headers = [] } = this.ringing;
    const blank = rest.indexOf('');
    const body = blank < 0 ? '' : rest.slice(blank + 1).join('\r\n');
    this.write([
      `${method} ${this.target} SIP/2.0`,
      `Via: SIP/2.0/UDP ${address}:${portOf(this.socket)};branch=z9hG4bK${this.callId}-${turn}${method === 'ACK' && this.isUp ? '-up' : ''}`,
      `From: ${from};tag=${this.tag}`,
      `To: <sip:${dialled}@127.0.0.1:${sipPort}>${this.toTag && `;tag=${this.toTag}`}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${turn} ${method}`,
      `Contact: <sip:citizen@${address}:${portOf(this.socket)}>`,
      'Max-Forwards: 70',
      ...(method === 'INVITE' ? headers : []),
      ...(blank < 0 ? rest : rest.slice(0, blank)),
      `Content-Length: ${body.length}`,
      '',
      body,
    ]);
  }

  private write(lines: readonly string[]): void {
    if (!this.end) this.socket.send(Buffer.from(lines.join('\r\n'), 'latin1'));
  }

  private offer(): string[] {
    return [
      'Content-Type: application/sdp',
      '',
      'v=0',
      `o=- 1 1 IN IP4 ${address}`,
      's=-',
      `c=IN IP4 ${address}`,
      't=0 0',
      `m=audio ${this.sound.port} RTP/AVP 8`,
      'a=rtpmap:8 PCMA/8000',
      'a=sendrecv',
      '',
    ];
  }

  private close(end: CitizenEnd): void {
    if (this.end) return;
    this.end = end;
    clearInterval(this.unanswered?.timer);
    this.sound.close();
    this.socket.close();
    this.closed();
  }
}

const portOf = (socket: Socket): number => (socket.address() as AddressInfo).port;
