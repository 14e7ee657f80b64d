import type { Redis } from 'ioredis';

/** As much as an offer's commit keeps, about: an agent, a call and an entry of the journal. */
const script = `
redis.call('HSET', KEYS[1], 'call', ARGV[1], 'agent', ARGV[1])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', 10000, '*', 'e', ARGV[1])
return 'done'
`;

/** The least that any durable offer costs: one script in the same Redis that keeps as much and decides nothing. */
export class BareCommit {
  private readonly text = 'x'.repeat(700);

  constructor(private readonly redis: Redis) {}

  async commit(): Promise<boolean> {
    return (await this.redis.eval(script, 2, 'bare:floor', 'bare:journal', this.text)) === 'done';
  }
}
