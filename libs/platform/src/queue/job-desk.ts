import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { Log } from '../log/index.js';
import { handlersOf, type Handled } from './does.js';
import type { Jobs } from './jobs.js';
import { startWorker } from './worker.js';

export type JobDeskOptions = {
  readonly redisUrl: string;
  readonly log: Log;
  /** Whether this process does jobs, or only leaves them for others. It refuses a job without a handler either way. */
  readonly isWorking: boolean;
};

/** Puts the workers to work when the application has started, and lets what is under way finish before it stops. */
export class JobDesk implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private handlers: readonly Handled[] = [];
  private worker: { stop(): Promise<void> } | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly jobs: Jobs,
    private readonly options: JobDeskOptions,
  ) {}

  onModuleInit(): void {
    this.handlers = handlersOf(this.discovery);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { isWorking, redisUrl, log } = this.options;
    if (!isWorking) return;
    this.worker = startWorker(redisUrl, this.handlers, log);
    for (const { name, everyMs } of this.handlers) {
      if (everyMs !== undefined) await this.jobs.sweep(name, { kind: 'platform' }, everyMs);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.stop();
  }
}
