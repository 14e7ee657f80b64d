import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrowdOrder, CrowdReport, Side } from './crowd-words.js';

type Part = { readonly process: ChildProcess; readonly reports: EventEmitter };

/** Everybody at a desk, in a few processes of their own, so that what a desk costs is not what a gateway costs. */
export class Crowd {
  private constructor(private readonly parts: readonly Part[]) {}

  /** Nobody is connected yet. Tokens go by file: they are too many for an argument. */
  static async of(tokens: readonly string[], processes: number, dir: string): Promise<Crowd> {
    const parts = Array.from({ length: processes }, async (_, part) => {
      const file = join(dir, `desks-${part}.json`);
      await writeFile(file, JSON.stringify(tokens.filter((_, place) => place % processes === part)));
      const child = fork(new URL('./desks.js', import.meta.url), [file]);
      const reports = new EventEmitter();
      reports.setMaxListeners(0);
      child.on('message', (report: CrowdReport) => reports.emit('report', report));
      child.once('exit', (code) => reports.emit('error', new Error(`A crowd of desks ended with ${code}`)));
      return { process: child, reports };
    });
    return new Crowd(await Promise.all(parts));
  }

  /** Settles when every desk has been told how things are; with what one of them was told, as it came. */
  async open(side: Side, doors: readonly string[], origin: string): Promise<void> {
    await this.all({ do: 'open', side, doors, origin }, 'open');
  }

  async close(side: Side): Promise<string> {
    const [first] = await this.all({ do: 'close', side }, 'closed');
    return first?.said ?? '';
  }

  /** Settles when every desk has heard of the event. Ask before it happens. */
  async complete(side: Side, waiting: number): Promise<void> {
    const isIt = (report: CrowdReport) =>
      report.is === 'complete' && report.side === side && report.waiting === waiting;
    await Promise.all(this.parts.map((part) => reported(part, isIt)));
  }

  /** When each event was heard by each, since it was asked last. */
  async heard(side: Side): Promise<ReadonlyMap<number, readonly number[]>> {
    const heard = new Map<number, number[]>();
    for (const { heardAt } of await this.all({ do: 'tell', side }, 'told'))
      for (const [waiting, times] of heardAt) heard.set(waiting, [...(heard.get(waiting) ?? []), ...times]);
    return heard;
  }

  async goHome(): Promise<void> {
    for (const { process, reports } of this.parts) {
      reports.on('error', () => undefined); // it is meant to end now
      if (process.exitCode !== null || process.signalCode !== null) continue;
      const ended = once(process, 'exit');
      process.kill();
      await ended;
    }
  }

  private all<Is extends CrowdReport['is']>(order: CrowdOrder, is: Is): Promise<Extract<CrowdReport, { is: Is }>[]> {
    return Promise.all(
      this.parts.map((part) => {
        const answer = reported(part, (report) => report.is === is && report.side === order.side);
        part.process.send(order);
        return answer as Promise<Extract<CrowdReport, { is: Is }>>;
      }),
    );
  }
}

function reported({ reports }: Part, isIt: (report: CrowdReport) => boolean): Promise<CrowdReport> {
  return new Promise((resolve, reject) => {
    const hear = (report: CrowdReport) => {
      if (!isIt(report)) return;
      reports.off('report', hear).off('error', reject);
      resolve(report);
    };
    reports.on('report', hear).once('error', reject);
  });
}
