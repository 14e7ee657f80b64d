import { centreKeys } from '@samsvar/platform';
import type { CentreId } from '@samsvar/core';
import type { Redis } from 'ioredis';

/** Hears of every floor that is given up, so that whoever stands by takes it at once. What it misses is found by looking. */
export class LeaseEar {
  private readonly ears = new Map<string, () => void>();

  constructor(private readonly redis: Redis) {
    redis.on('message', (channel: string) => this.ears.get(channel)?.());
    // Again after each time Redis was away.
    redis.on('ready', () => this.ears.size > 0 && this.subscribe([...this.ears.keys()]));
  }

  hear(centre: CentreId, givenUp: () => void): void {
    const { lease } = centreKeys(centre);
    this.ears.set(lease, givenUp);
    this.subscribe([lease]);
  }

  close(): void {
    this.redis.disconnect();
  }

  private subscribe(channels: readonly string[]): void {
    // Not connected: then as soon as it is.
    this.redis.subscribe(...channels).catch(() => undefined);
  }
}
