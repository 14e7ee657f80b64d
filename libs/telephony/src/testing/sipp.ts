import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  citizenRings,
  deviceAnswers,
  deviceRefuses,
  deviceRegisters,
  type Registering,
  type RingingCitizen,
} from './sipp-scenarios.js';

/** How sipp is started on this machine, and where it may write. */
export type SippProgram = { readonly program: string; readonly args: readonly string[]; readonly dir: string };

/** How a telephone that is rung behaves. */
export type SippManner = { readonly ringMs: number; readonly talkMs: number } | { readonly refuses: 486 | 603 };

/** sipp's exit codes from here on: it could not even begin, as when its port was somebody's by then. */
const neverBegan = 254;

/** On one machine the roles are told apart by address: whoever rings from here is the trunk. */
const trunkAddress = '127.0.0.2';
const deviceAddress = '127.0.0.1';

/** Half a kilohertz in A-law: enough to be counted as sound. */
const tone = Buffer.from('d5bdb5bdd53d353d553d353dd5bdb5bd', 'hex');

/** Citizens and devices of real SIP, each a process of sipp. `stop` ends all that are left, by their ids. */
export class Sipp {
  private readonly running = new Set<ChildProcess>();

  constructor(
    private readonly sipp: SippProgram,
    private readonly sipPort: number,
  ) {}

  /** Rings at once. `ended` is sipp's exit code when the citizen's call is over; 0: picked up and ended in order. */
  async ring(citizen: Omit<RingingCitizen, 'sound'>): Promise<{ readonly ended: Promise<number> }> {
    await mkdir(this.sipp.dir, { recursive: true });
    // A file of its own: one that is written anew is empty for a moment, and somebody else may be about to read it.
    const sound = join(this.sipp.dir, `${randomUUID()}.alaw`);
    await writeFile(sound, Buffer.alloc(8_000, tone));
    return this.rings(citizenRings({ ...citizen, sound }), this.calls(1, 1));
  }

  /** So many ring, in silence: sound from each would be most of the work. */
  async crowd(citizen: Omit<RingingCitizen, 'sound'>, calls: number, perSecond: number): Promise<void> {
    await this.rings(citizenRings(citizen), this.calls(calls, perSecond));
  }

  /** A device that waits to be rung, at the SIP address given back. */
  async device(manner: SippManner): Promise<string> {
    return `sip:device@${deviceAddress}:${await this.waits(deviceAddress, manner)}`;
  }

  /** Signs in from a telephone on a table. sipp's exit code; 0: it was welcome. */
  async register(who: Registering): Promise<number> {
    const { ended } = await this.start(deviceRegisters(who), deviceAddress, this.calls(1, 1));
    return ended;
  }

  /** Somebody outside, at the number given back: its last digits are the port (infra/asterisk/outside-telephones.mjs). */
  async outside(manner: SippManner): Promise<string> {
    return `+47${String(await this.waits(trunkAddress, manner)).padStart(8, '0')}`;
  }

  stop(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private calls(calls: number, perSecond: number): string[] {
    return [`127.0.0.1:${this.sipPort}`, '-m', String(calls), '-l', String(calls), '-r', String(perSecond)];
  }

  private async rings(scenario: string, calls: readonly string[]) {
    for (let tries = 0; tries < 5; tries++) {
      const rung = await this.start(scenario, trunkAddress, calls);
      if ((await isTaken(trunkAddress, rung.port, rung.ended)) || (await rung.ended) < neverBegan) return rung;
    }
    throw new Error(`sipp has found no port at ${trunkAddress} to ring from.`);
  }

  private async waits(address: string, manner: SippManner): Promise<number> {
    // A port that was free a moment ago may be somebody's when sipp comes to it: then it ends, and gets another.
    for (let tries = 0; tries < 5; tries++) {
      const { port, ended } = await this.start(scenarioOf(manner), address, []);
      if (await isTaken(address, port, ended)) return port;
    }
    throw new Error(`sipp has found no port at ${address} to listen on.`);
  }

  private async start(scenario: string, address: string, args: readonly string[]) {
    const name = randomUUID();
    const file = join(this.sipp.dir, `${name}.xml`);
    await mkdir(this.sipp.dir, { recursive: true });
    await writeFile(file, scenario);
    const [port, media] = [await freeUdpPort(address), await freeUdpPort(address)];
    const child = spawn(
      this.sipp.program,
      [
        ...[...this.sipp.args, ...args, '-sf', file, '-i', address, '-p', String(port), '-mi', address, '-nostdin'],
        ...[
          '-rtp_echo',
          '-mp',
          String(media),
          '-min_rtp_port',
          String(media),
          '-max_rtp_port',
          String(Math.min(media + 1_999, 65_535)),
        ],
        ...['-trace_err', '-error_file', join(this.sipp.dir, `${name}.err`)],
      ],
      { cwd: this.sipp.dir, stdio: 'ignore', env: { TERM: 'dumb' } },
    );
    this.running.add(child);
    const ended = new Promise<number>((resolve) =>
      child.once('exit', (code) => {
        this.running.delete(child);
        resolve(code ?? -1);
      }),
    );
    return { port, ended };
  }
}

const scenarioOf = (manner: SippManner): string =>
  'refuses' in manner ? deviceRefuses(manner.refuses) : deviceAnswers(manner);

/** sipp has begun to listen when its port can no longer be had; read from a cold disk it takes its time. */
async function isTaken(address: string, port: number, ended: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (let tries = 0; tries < 6_000 && !isOver; tries++) {
    if (!(await canBind(address, port))) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

const canBind = (address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, address, () => socket.close(() => resolve(true)));
  });

/** An even UDP port that nobody has now, nor the one above it. */
async function freeUdpPort(address: string): Promise<number> {
  for (;;) {
    const socket = createSocket('udp4');
    await new Promise<void>((bound) => socket.bind(0, address, bound));
    const { port } = socket.address();
    await new Promise<void>((closed) => socket.close(closed));
    if (port % 2 === 0) return port;
  }
}
