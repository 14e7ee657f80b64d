import type { Redis } from 'ioredis';

/*
 * Puts something in a stream, unless it is there already.
 * KEYS 1 that it is told · 2 the stream
 * ARGV 1 what is told, as JSON · 2 seconds to remember that it is · 3, 4 how the stream is trimmed: maxlen or minid, and to what
 * Returns 1 when it was put there now, 0 when it was there.
 */
const tellOnceScript = `
if redis.call('set', KEYS[1], '1', 'nx', 'ex', ARGV[2]) then
  redis.call('xadd', KEYS[2], ARGV[3], '~', ARGV[4], '*', 'told', ARGV[1])
  return 1
end
return 0`;

export type Telling = {
  /** Says that it is told. */
  readonly once: string;
  readonly stream: string;
  readonly rememberedSeconds: number;
  readonly trimmed: readonly ['maxlen' | 'minid', number];
};

/** Tells something once, however often it is asked to. True when it was told now. */
export async function tellOnce(redis: Redis, told: unknown, telling: Telling): Promise<boolean> {
  const { once, stream, rememberedSeconds, trimmed } = telling;
  return (await redis.eval(tellOnceScript, 2, once, stream, JSON.stringify(told), rememberedSeconds, ...trimmed)) === 1;
}

/** Somebody listening to a stream: from `listening` on nothing is missed. */
export type Hearing = { readonly listening: Promise<void>; stop(): void };

type Read = [stream: string, entries: [id: string, fields: [string, string]][]][] | null;

/**
 * Hands on all that is told in the stream after an entry, until `stop`. The connection is its own: it waits in Redis.
 * While Redis is away it waits for it to come back, and goes on from where it was.
 */
export function hearStream<T>(
  redis: Redis,
  stream: string,
  after: () => Promise<string>,
  hear: (told: T) => void,
): Hearing {
  let isStopped = false;
  let begun: () => void = () => undefined;
  const listening = new Promise<void>((resolve) => (begun = resolve));
  const listen = async () => {
    let last: string | undefined;
    let isUpToDate = false;
    while (!isStopped) {
      try {
        last ??= await after();
        const read: Read = isUpToDate
          ? ((await redis.xread('COUNT', 100, 'BLOCK', 1_000, 'STREAMS', stream, last)) as Read)
          : ((await redis.xread('COUNT', 100, 'STREAMS', stream, last)) as Read);
        for (const [id, [, told]] of read?.[0]?.[1] ?? []) {
          last = id;
          hear(JSON.parse(told) as T);
        }
        isUpToDate ||= read === null;
        if (isUpToDate) begun();
      } catch {
        // Away or being closed: the connection says so in the log, and comes back by itself.
        if (!isStopped) await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  };
  void listen();
  return {
    listening,
    stop: () => {
      isStopped = true;
      redis.disconnect();
    },
  };
}

/** The stream's last entry: what comes after it is new. */
export async function newestIn(redis: Redis, stream: string): Promise<string> {
  const [entry] = await redis.xrevrange(stream, '+', '-', 'COUNT', 1);
  return entry?.[0] ?? '0-0';
}
