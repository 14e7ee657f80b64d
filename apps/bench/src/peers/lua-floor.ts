import type { Redis } from 'ioredis';

const municipalities = ['gulen', 'osteroy', 'samnanger', 'aurland'];

/** So many events on their way at a time: the wait for the wire is shared. */
const inFlight = 100;

/**
 * One event on a floor that lives in Redis: waiting callers in a sorted set per municipality, free agents in another,
 * calls and agents as hashes. After it the caller who has used up most of the target gets who has been idle longest.
 *
 * KEYS 1 floor's prefix. ARGV 1 what happens 2 agent or call 3 now 4 municipality.
 */
const script = `
local p, what, who, now = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
if what == 'ended' then
  local call = redis.call('HGET', p .. 'a:' .. who, 'call')
  redis.call('HSET', p .. 'c:' .. call, 'state', 'ended', 'at', now)
  redis.call('HSET', p .. 'a:' .. who, 'task', 'wrap-up', 'until', now + 45000, 'idle', now)
  redis.call('ZADD', p .. 'due', now + 45000, who)
elseif what == 'ready' then
  redis.call('HSET', p .. 'a:' .. who, 'task', 'idle')
  redis.call('ZREM', p .. 'due', who)
  redis.call('ZADD', p .. 'idle', now, who)
elseif what == 'yes' then
  local call = redis.call('HGET', p .. 'a:' .. who, 'call')
  redis.call('HSET', p .. 'c:' .. call, 'accepted', 1, 'until', now + 3000)
  redis.call('ZADD', p .. 'due', now + 3000, call)
elseif what == 'up' then
  local call = redis.call('HGET', p .. 'a:' .. who, 'call')
  redis.call('HSET', p .. 'c:' .. call, 'state', 'connected', 'answered', now)
  redis.call('HSET', p .. 'a:' .. who, 'task', 'talking')
  redis.call('ZREM', p .. 'due', call)
elseif what == 'arrived' then
  redis.call('HSET', p .. 'c:' .. who, 'state', 'waiting', 'arrived', now, 'municipality', ARGV[4], 'target', 30000)
  redis.call('ZADD', p .. 'w:' .. ARGV[4], now, who)
end
local agent = redis.call('ZRANGE', p .. 'idle', 0, 0)[1]
if not agent then return 0 end
local best, share, list = nil, -1, nil
for _, m in ipairs({ 'gulen', 'osteroy', 'samnanger', 'aurland' }) do
  local head = redis.call('ZRANGE', p .. 'w:' .. m, 0, 0, 'WITHSCORES')
  if head[1] then
    local used = (now - tonumber(head[2])) / tonumber(redis.call('HGET', p .. 'c:' .. head[1], 'target'))
    if used > share then best, share, list = head[1], used, p .. 'w:' .. m end
  end
end
if not best then return 0 end
redis.call('ZREM', list, best)
redis.call('ZREM', p .. 'idle', agent)
redis.call('HSET', p .. 'c:' .. best, 'state', 'offered', 'agent', agent, 'until', now + 20000)
redis.call('HSET', p .. 'a:' .. agent, 'task', 'ringing', 'call', best)
redis.call('ZADD', p .. 'due', now + 20000, best)
return 1
`;

/** The floor in Redis, decided by a script there: the same rounds as ours. */
export class LuaFloor {
  private round = 0;
  private readonly prefix: string;
  private hash = '';

  constructor(
    private readonly redis: Redis,
    private readonly size: number,
  ) {
    this.prefix = `{${size}}:`;
  }

  async fill(): Promise<this> {
    this.hash = (await this.redis.script('LOAD', script)) as string;
    for (let from = 0; from < this.size; from += 1_000) {
      const pipeline = this.redis.pipeline();
      for (let n = from; n < Math.min(from + 1_000, this.size); n++) {
        const municipality = municipalities[n % 4] ?? '';
        const waits = { state: 'waiting', arrived: -61_000 - n, municipality, target: 30_000 };
        pipeline.hset(`${this.prefix}c:w${n}`, waits).zadd(`${this.prefix}w:${municipality}`, -61_000 - n, `w${n}`);
        pipeline.hset(`${this.prefix}c:t${n}`, { ...waits, state: 'connected', agent: `a${n}` });
        pipeline.hset(`${this.prefix}a:a${n}`, { task: 'talking', call: `t${n}`, idle: -n });
      }
      await pipeline.exec();
    }
    return this;
  }

  /** Nanoseconds per decision over so many rounds. */
  async run(rounds: number): Promise<number> {
    const began = process.hrtime.bigint();
    for (let n = 0; n < rounds;) {
      const pipeline = this.redis.pipeline();
      for (let sent = 0; sent < inFlight && n < rounds; sent += 5, n++) this.next(pipeline);
      for (const [fault] of (await pipeline.exec()) ?? []) if (fault) throw fault;
    }
    return Number(process.hrtime.bigint() - began) / (rounds * 5);
  }

  private next(pipeline: ReturnType<Redis['pipeline']>): void {
    const now = this.round++;
    const agent = `a${(now * 7_919) % this.size}`;
    for (const what of ['ended', 'ready', 'yes', 'up']) pipeline.evalsha(this.hash, 1, this.prefix, what, agent, now);
    pipeline.evalsha(this.hash, 1, this.prefix, 'arrived', `n${now}`, now, municipalities[now % 4] ?? '');
  }
}
