import type { PublishedPlan } from '@samsvar/contracts';
import { centreKeys, type Log } from '@samsvar/platform';
import type { SentOn } from '@samsvar/telephony';
import type { Redis } from 'ioredis';
import { leaseLook } from './lease-look.js';
import { LeaseWatch, type Patience } from './lease-watch.js';

const lookEveryMs = 250;

export type WatchdogParts = {
  readonly redis: Redis;
  /** Sends the held callers of the centre of this name to the telephone system's own queue. */
  readonly sendToFallback: (slug: string, mayAct: () => Promise<boolean>) => Promise<SentOn | undefined>;
  readonly patience: Patience;
  readonly log: Log;
};

type Watched = { readonly slug: string; readonly watch: LeaseWatch; isAbandoned: boolean };

/** Watches the floor of every centre that has a plan: callers held by nobody are sent where they are answered. */
export class Watchdog {
  private readonly centres = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private sent = 0;

  constructor(private readonly parts: WatchdogParts) {}

  watch({ slug, plan: { centreId } }: PublishedPlan): void {
    if (this.centres.has(centreId)) return;
    const { redis, patience } = this.parts;
    const look = leaseLook(() => redis.exists(centreKeys(centreId).lease));
    this.centres.set(centreId, {
      slug,
      watch: new LeaseWatch(look, () => performance.now(), patience),
      isAbandoned: false,
    });
  }

  async run(): Promise<void> {
    await Promise.all([...this.centres.values()].map((centre) => this.look(centre)));
    if (!this.isStopped) this.timer = setTimeout(() => void this.run(), lookEveryMs);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  get figures() {
    const all = [...this.centres.values()];
    const abandoned = all.filter(({ isAbandoned }) => isAbandoned).map(({ slug }) => slug);
    return { centres: all.length, abandoned, sent: this.sent };
  }

  private async look(centre: Watched): Promise<void> {
    const { log, sendToFallback } = this.parts;
    const { slug } = centre;
    const abandoned = await centre.watch.abandoned();
    if (!!abandoned !== centre.isAbandoned) {
      if (abandoned) log.error({ centre: slug }, 'nobody owns the floor: callers go to the fallback');
      else log.warn({ centre: slug }, 'the floor has an owner again, or may have: callers are left alone');
      centre.isAbandoned = !!abandoned;
    }
    if (!abandoned) return;
    const sent = await sendToFallback(slug, abandoned.mayAct);
    if (!sent) return log.error({ centre: slug }, 'the telephone system does not answer');
    this.sent += sent.callers;
    if (sent.callers + sent.legs > 0) log.warn({ centre: slug, ...sent }, 'sent to the fallback');
  }
}
