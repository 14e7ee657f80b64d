/** Every key we have in Redis, so that no two rooms take the same and whoever looks into Redis finds out what is what. */
export const keys = {
  /** Stream: what happened in the centres and desks are to hear of. Trimmed; who misses some asks the API again. */
  news: 'samsvar:news',
  /** That an outbox row is in the stream already. Goes after a week, long after the row is marked published. */
  told: (outboxId: string) => `samsvar:told:${outboxId}`,
  /** BullMQ's own keys begin with this. */
  jobs: 'samsvar:jobs',
} as const;
