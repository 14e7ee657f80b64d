import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { CentreId } from '@samsvar/core';
import type { Owner } from '../floor/floor-store.js';
import { toldBy } from './ownership.js';

/**
 * So soon the first time, and twice as long each time it dies young. Not at once: who stood by takes over now, and a
 * process that starts would take the processor from it.
 */
const firstPauseMs = 250;
const longestPauseMs = 2_000;
/** Whoever has lived so long did not die of how it was started. */
const grownUpMs = 10_000;

export type WatchedParts = {
  readonly program: URL;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** It has died while it owned this floor: nobody acts as this owner any more. */
  readonly orphaned: (centre: CentreId, owner: Owner) => void;
  readonly died: (how: string) => void;
  /** Whoever hangs does not stop for being asked: so long after, it is killed. */
  readonly stopWithinMs: number;
};

/** One serving process, started again whenever it dies, until it is asked to stop. */
export class WatchedProcess {
  private child: ChildProcess | undefined;
  private isStopping = false;
  private wasEverReady = false;
  private running: Promise<void> | undefined;

  constructor(private readonly parts: WatchedParts) {}

  /** Settles when it was stopped; rejects when it did not even become ready once. */
  run(): Promise<void> {
    return (this.running ??= this.keepRunning());
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.child?.kill('SIGTERM');
    const late = setTimeout(() => this.child?.kill('SIGKILL'), this.parts.stopWithinMs);
    await this.running?.catch(() => undefined);
    clearTimeout(late);
  }

  private async keepRunning(): Promise<void> {
    let wait = firstPauseMs;
    while (!this.isStopping) {
      const startedAt = performance.now();
      const how = await this.serveOnce();
      if (this.isStopping) return;
      this.parts.died(how);
      if (!this.wasEverReady) throw new Error(`the serving process did not start: it ended by ${how}`);
      wait = performance.now() - startedAt > grownUpMs ? firstPauseMs : Math.min(wait * 2, longestPauseMs);
      await pause(wait);
    }
  }

  private serveOnce(): Promise<string> {
    const { program, env, orphaned } = this.parts;
    const child = fork(program, { env: { ...env } });
    this.child = child;
    const owned = new Map<CentreId, Owner>();
    let isDead = false;
    child.on('message', (message) => {
      const told = toldBy(message);
      if (told?.say === 'ready') this.wasEverReady = true;
      if (told?.say !== 'owner') return;
      // What it said last may be heard after its death.
      if (isDead && told.owner) orphaned(told.centre, told.owner);
      else if (told.owner) owned.set(told.centre, told.owner);
      else owned.delete(told.centre);
    });
    return new Promise((resolve) => {
      child.once('error', (fault) => resolve(fault.message));
      child.once('exit', (code, signal) => {
        isDead = true;
        for (const [centre, owner] of owned) orphaned(centre, owner);
        resolve(signal ?? `code ${code}`);
      });
    });
  }
}
