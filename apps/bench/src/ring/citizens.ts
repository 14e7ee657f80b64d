import { createSocket, type Socket } from 'node:dgram';
import { addressIn, answerTo, header, methodOf, readSip, sdp, statusOf, writeSip, type SipText } from './sip-text.js';

const address = '127.0.0.2';

export type CitizenCall = {
  readonly id: string;
  readonly dialled: string;
  readonly sentAt: number;
  /** The last answer: 100 tries, 200 picked up, above it refused; 0: none at all. */
  status: number;
  toTag: string;
  target: string;
  isOver: boolean;
};

/** Citizens on the trunk, all from one socket: each rings once and hangs up when told to. */
export class Citizens {
  readonly calls = new Map<string, CitizenCall>();
  private count = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly sipPort: number,
  ) {
    socket.on('message', (bytes) => this.hear(bytes));
  }

  static async open(sipPort: number): Promise<Citizens> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 });
    await new Promise<void>((bound) => socket.bind(0, address, bound));
    return new Citizens(socket, sipPort);
  }

  ring(dialled: string): CitizenCall {
    const id = `${++this.count}-${Date.now()}@bench`;
    const call: CitizenCall = {
      ...{ id, dialled, sentAt: performance.now() },
      ...{ status: 0, toTag: '', target: '', isOver: false },
    };
    this.calls.set(id, call);
    this.send('INVITE', call, `sip:${dialled}@127.0.0.1:${this.sipPort}`, 1, sdp(address));
    return call;
  }

  hangUp(call: CitizenCall): void {
    if (call.isOver) return;
    call.isOver = true;
    if (call.status === 200) this.send('BYE', call, call.target, 2);
    else if (call.status < 200) this.send('CANCEL', call, `sip:${call.dialled}@127.0.0.1:${this.sipPort}`, 1);
  }

  close(): void {
    this.socket.close();
  }

  private hear(bytes: Buffer): void {
    const said = readSip(bytes);
    const call = said && this.calls.get(header(said, 'call-id'));
    if (!said || !call) return;
    if (said.isAnswer) return this.answered(call, said);
    if (methodOf(said) === 'BYE') call.isOver = true;
    if (methodOf(said) !== 'ACK') this.socket.send(answerTo(said, '200 OK', []), this.sipPort, '127.0.0.1');
  }

  private answered(call: CitizenCall, said: SipText): void {
    if (!header(said, 'cseq').endsWith('INVITE')) return;
    const status = statusOf(said);
    call.status = status;
    if (status < 200) return;
    call.toTag = header(said, 'to');
    call.target = addressIn(header(said, 'contact')) || call.target;
    if (status > 200) call.isOver = true;
    const to = status === 200 ? call.target : `sip:${call.dialled}@127.0.0.1:${this.sipPort}`;
    this.send('ACK', call, to, 1);
  }

  private send(method: string, call: CitizenCall, target: string, cseq: number, body = ''): void {
    const { port } = this.socket.address();
    const branch = method === 'BYE' || (method === 'ACK' && call.status === 200) ? `${method}-${call.id}` : call.id;
    const headers: [string, string][] = [
      ['Via', `SIP/2.0/UDP ${address}:${port};branch=z9hG4bK-${branch.replace('@', '.')}`],
      ['Max-Forwards', '70'],
      ['From', `<sip:+4700000000@${address}>;tag=c`],
      ['To', call.toTag || `<sip:${call.dialled}@127.0.0.1>`],
      ['Call-ID', call.id],
      ['CSeq', `${cseq} ${method}`],
      ['Contact', `<sip:citizen@${address}:${port}>`],
    ];
    this.socket.send(writeSip(`${method} ${target} SIP/2.0`, headers, body), this.sipPort, '127.0.0.1');
  }
}
