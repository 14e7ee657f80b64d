import { createSocket, type Socket } from 'node:dgram';
import { answerTo, header, methodOf, readSip, sdp, type SipText } from './sip-text.js';

const address = '127.0.0.1';

/** Every agent's telephone, all at one socket: each rings, and is picked up after a moment. */
export class Telephones {
  /** When each was first rung, by the Call-ID of that leg. */
  readonly rungAt = new Map<string, number>();
  private readonly pickedUp = new Set<string>();
  private isClosed = false;

  private constructor(private readonly socket: Socket) {
    socket.on('message', (bytes, { port }) => this.hear(bytes, port));
  }

  static async open(): Promise<Telephones> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 });
    await new Promise<void>((bound) => socket.bind(0, address, bound));
    return new Telephones(socket);
  }

  /** Where this agent's telephone stands. */
  addressOf(agent: string): string {
    return `sip:${agent}@${address}:${this.socket.address().port}`;
  }

  close(): void {
    this.isClosed = true;
    this.socket.close();
  }

  private hear(bytes: Buffer, port: number): void {
    const now = performance.now();
    const said = readSip(bytes);
    if (!said || said.isAnswer) return;
    const id = header(said, 'call-id');
    switch (methodOf(said)) {
      case 'INVITE':
        return this.rung(id, said, port, now);
      case 'CANCEL':
        this.pickedUp.add(id);
        return this.say(answerTo(said, '200 OK', []), port);
      case 'ACK':
        return;
      default:
        return this.say(answerTo(said, '200 OK', []), port);
    }
  }

  private rung(id: string, invite: SipText, port: number, now: number): void {
    if (!this.rungAt.has(id)) this.rungAt.set(id, now);
    const contact: [string, string][] = [['Contact', `<sip:agent@${address}:${this.socket.address().port}>`]];
    this.say(answerTo(invite, '180 Ringing', contact), port);
    setTimeout(() => {
      if (!this.pickedUp.has(id)) this.say(answerTo(invite, '200 OK', contact, sdp(address)), port);
    }, 50);
  }

  /** Whoever was about to pick up when all was over no longer does. */
  private say(text: Buffer, port: number): void {
    if (this.isClosed) return;
    this.socket.send(text, port, address);
  }
}
