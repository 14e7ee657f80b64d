import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { fromALaw, packetOf, rate, share, toALaw, tone } from './sound.js';

/** What is listened to at a time: 200 ms. */
const remembered = rate / 5;
const headerBytes = 12;
const aLaw = 8;

/** The sound of one telephone: speaks one tone for as long as it is up, and remembers the last of what it hears. */
export class CitizenSound {
  private readonly heard = new Int16Array(remembered);
  private spoken = 0;
  private speaking: NodeJS.Timeout | undefined;
  packets = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('message', (packet) => this.hear(packet));
    socket.on('error', () => undefined);
  }

  static async at(address: string): Promise<CitizenSound> {
    const socket = createSocket('udp4');
    await new Promise<void>((bound) => socket.bind(0, address, bound));
    return new CitizenSound(socket);
  }

  get port(): number {
    return (this.socket.address() as AddressInfo).port;
  }

  /** Whether what came last was this tone and little else. */
  hears(hz: number): boolean {
    return this.packets * packetOf >= remembered && share(this.heard, hz) > 0.8;
  }

  /** Whether what came last was anything but silence. */
  get isLoud(): boolean {
    return this.heard.some((sample) => Math.abs(sample) > 200);
  }

  /** Speaks to that address until closed. Packets that a busy machine was late with follow at once. */
  speak(hz: number, to: { readonly port: number; readonly address: string }): void {
    if (this.speaking) return;
    const voice = Buffer.from(Array.from(tone(hz, 20), toALaw));
    const began = performance.now();
    this.speaking = setInterval(() => {
      const due = Math.floor((performance.now() - began) / 20);
      for (; this.spoken < due; this.spoken++) this.socket.send(this.packet(voice), to.port, to.address);
    }, 20);
  }

  close(): void {
    clearInterval(this.speaking);
    this.socket.close();
  }

  private hear(packet: Buffer): void {
    if (((packet[1] ?? 0) & 0x7f) !== aLaw) return;
    const samples = Int16Array.from(packet.subarray(headerBytes), fromALaw);
    this.packets += 1;
    this.heard.copyWithin(0, samples.length);
    this.heard.set(samples.subarray(-remembered), Math.max(0, remembered - samples.length));
  }

  private packet(voice: Buffer): Buffer {
    const header = Buffer.alloc(headerBytes);
    header.writeUInt16BE(0x8000 | aLaw, 0);
    header.writeUInt16BE(this.spoken & 0xffff, 2);
    header.writeUInt32BE((this.spoken * packetOf) >>> 0, 4);
    header.writeUInt32BE(this.port, 8);
    return Buffer.concat([header, voice]);
  }
}
