import { createSocket, type Socket } from 'node:dgram';
import { addressIn, answerTo, header, methodOf, readSip, sdp, statusOf, writeSip, type SipText } from './sip-text.js';

const address = '127.0.0.2';

export type CitizenCall = {
  readonly id: string;
  readonly dialled: string;
  /** Everybody's own: who has rung before, waits a moment for the agent of last time. */
  readonly number: string;
  readonly sentAt: number;
  /** The last answer to the call: 100 tries, 200 picked up, above it refused; 0: none at all. */
  status: number;
  toTag: string;
  target: string;
  /** Wants to be gone, or is: by the other side's word or by a refusal. */
  isLeaving: boolean;
  /** What has no answer yet, and is said again. */
  unheard: NodeJS.Timeout | undefined;
};

/** UDP loses what a busy machine has no room for; SIP says it again. */
const sayAgainMs = 500;
const mostTimes = 20;

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
    const number = `+4779${String(this.count).padStart(6, '0')}`;
    const call: CitizenCall = {
      ...{ id, dialled, number, sentAt: performance.now() },
      ...{ status: 0, toTag: '', target: '', isLeaving: false, unheard: undefined },
    };
    this.calls.set(id, call);
    this.sendUntilHeard('INVITE', call, 1, sdp(address));
    return call;
  }

  hangUp(call: CitizenCall): void {
    if (call.isLeaving) return;
    call.isLeaving = true;
    if (call.status === 200) this.sendUntilHeard('BYE', call, 2);
    // Before any answer there is nothing to take back yet: that is done at the first.
    else if (call.status > 0) this.sendUntilHeard('CANCEL', call, 1);
  }

  close(): void {
    for (const { unheard } of this.calls.values()) clearInterval(unheard);
    this.socket.close();
  }

  private hear(bytes: Buffer): void {
    const said = readSip(bytes);
    const call = said && this.calls.get(header(said, 'call-id'));
    if (!said || !call) return;
    if (said.isAnswer) return this.answered(call, said);
    if (methodOf(said) === 'BYE') this.over(call);
    if (methodOf(said) !== 'ACK') this.socket.send(answerTo(said, '200 OK', []), this.sipPort, '127.0.0.1');
  }

  private answered(call: CitizenCall, said: SipText): void {
    const isOfCall = header(said, 'cseq').endsWith('INVITE');
    if (!isOfCall && statusOf(said) >= 200) return clearInterval(call.unheard);
    if (!isOfCall) return;
    const isFirst = call.status === 0;
    call.status = statusOf(said);
    if (isFirst) clearInterval(call.unheard);
    if (call.status < 200) {
      if (isFirst && call.isLeaving) this.sendUntilHeard('CANCEL', call, 1);
      return;
    }
    call.toTag = header(said, 'to');
    call.target = addressIn(header(said, 'contact')) || call.target;
    this.send('ACK', call, 1);
    if (call.status > 200) this.over(call);
    // It was picked up just as she gave up.
    else if (call.isLeaving) this.sendUntilHeard('BYE', call, 2);
  }

  private over(call: CitizenCall): void {
    call.isLeaving = true;
    clearInterval(call.unheard);
  }

  private sendUntilHeard(method: 'INVITE' | 'CANCEL' | 'BYE', call: CitizenCall, cseq: number, body = ''): void {
    clearInterval(call.unheard);
    this.send(method, call, cseq, body);
    let times = 1;
    call.unheard = setInterval(() => {
      if (++times > mostTimes) clearInterval(call.unheard);
      else this.send(method, call, cseq, body);
    }, sayAgainMs);
  }

  private send(method: 'INVITE' | 'ACK' | 'CANCEL' | 'BYE', call: CitizenCall, cseq: number, body = ''): void {
    const { port } = this.socket.address();
    const isWithin = call.status === 200 && (method === 'BYE' || method === 'ACK');
    const target = isWithin ? call.target : `sip:${call.dialled}@127.0.0.1:${this.sipPort}`;
    const branch = isWithin ? `${method}-${call.id}` : call.id;
    const headers: [string, string][] = [
      ['Via', `SIP/2.0/UDP ${address}:${port};branch=z9hG4bK-${branch.replace('@', '.')}`],
      ['Max-Forwards', '70'],
      ['From', `<sip:${call.number}@${address}>;tag=c`],
      ['To', call.toTag || `<sip:${call.dialled}@127.0.0.1>`],
      ['Call-ID', call.id],
      ['CSeq', `${cseq} ${method}`],
      ['Contact', `<sip:citizen@${address}:${port}>`],
    ];
    this.socket.send(writeSip(`${method} ${target} SIP/2.0`, headers, body), this.sipPort, '127.0.0.1');
  }
}
