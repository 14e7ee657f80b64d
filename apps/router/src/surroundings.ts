import type { Log } from '@samsvar/platform';
import type { Redis } from 'ioredis';
import type { Registry } from 'prom-client';
import type { RouterConfig } from './config.js';

/** What the process was given to work with. */
export type Surroundings = {
  readonly config: RouterConfig;
  readonly log: Log;
  readonly redis: Redis;
  readonly registry: Registry;
};
