import type { PublishedPlan } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import { centreKeys, type Log, type PublishedPlans } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { PlanFiles } from './plan-files.js';
import { readPlan } from './read-plan.js';

/** However nobody tells: a centre that is new, or a word that was lost, is found within this. */
const lookEveryMs = 1_000;

export type PlanSources = {
  readonly published: PublishedPlans;
  readonly files: PlanFiles;
  /** A connection of its own: it waits in Redis to be told. */
  readonly listening: () => Redis;
  readonly log: Log;
};

/**
 * The newest plan of every centre, in memory: from this machine's disk at first, then from Redis as the API publishes.
 * Redis away or emptied takes nothing from us, and an older plan than the one at hand is never taken.
 */
export class PlansAtHand {
  private readonly plans = new Map<CentreId, PublishedPlan>();
  private readonly ears: ((plan: PublishedPlan) => void)[] = [];
  private readonly heard = new Set<string>();
  private ear: Redis | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isLookedForAgain = false;

  constructor(private readonly sources: PlanSources) {}

  /** Resolves when what the disk has is at hand; Redis is looked at from then on. */
  async open(): Promise<void> {
    for (const plan of await this.sources.files.all()) this.take(plan);
    this.ear = this.sources.listening();
    this.ear.on('message', () => void this.look());
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    void this.look();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.ear?.disconnect();
    await this.looking;
  }

  of(centre: CentreId): PublishedPlan | undefined {
    return this.plans.get(centre);
  }

  /** Whether the plan of the centre of this name has the number, with or without its plus. */
  claims(slug: string, dialled: string): boolean {
    const { lineOf } = [...this.plans.values()].find((one) => one.slug === slug)?.plan ?? { lineOf: {} };
    return Object.hasOwn(lineOf, dialled) || Object.hasOwn(lineOf, `+${dialled}`);
  }

  /** Hears every plan that is at hand, and each newer one. */
  listen(ear: (plan: PublishedPlan) => void): void {
    this.ears.push(ear);
    for (const plan of this.plans.values()) ear(plan);
  }

  /** One look at a time; what is told meanwhile is looked for again. */
  private async look(): Promise<void> {
    this.isLookedForAgain = true;
    if (this.looking) return;
    while (this.isLookedForAgain) {
      this.isLookedForAgain = false;
      // Redis away: its connection says so, and we go on with what is at hand.
      this.looking = this.lookOnce().catch(() => undefined);
      await this.looking;
    }
    this.looking = undefined;
  }

  private async lookOnce(): Promise<void> {
    const { published, files, log } = this.sources;
    for (const centre of await published.centres()) {
      await this.hear(centre).catch(() => undefined); // not yet connected: the next look tries again
      const [version, known] = [await published.version(centre), this.of(centre)];
      // Redis and Postgres have both forgotten it: told of it, the API counts on from there, and is heard again.
      if (known && version < known.plan.version) await published.publish(known);
      if (version <= (known?.plan.version ?? 0)) continue;
      const plan = readPlan((await published.newest(centre)) ?? '', centre);
      if (!plan) {
        log.error({ centre }, 'a published plan cannot be read; the one at hand stays');
        continue;
      }
      await files.keep(plan).catch((err: unknown) => log.error({ err, centre }, 'a plan could not be kept on disk'));
      this.take(plan);
    }
  }

  private async hear(centre: CentreId): Promise<void> {
    const channel = centreKeys(centre).plan;
    if (this.heard.has(channel)) return;
    await this.ear?.subscribe(channel);
    this.heard.add(channel);
  }

  private take(plan: PublishedPlan): void {
    const { centreId, version } = plan.plan;
    if (version <= (this.of(centreId)?.plan.version ?? 0)) return;
    this.plans.set(centreId, plan);
    for (const ear of this.ears) ear(plan);
  }
}
