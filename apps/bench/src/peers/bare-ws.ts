// Forked by fanout.ts: a websocket server and nothing more, that hears of the same commits and says the same bytes to
// everybody. It knows nobody, looks at nothing, and keeps one text for all.
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';

/** What it is told to say, but for how many wait; and in which stream it hears of commits. */
export type BareWsOrder = { readonly said: string; readonly stream: string; readonly redisUrl: string };

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
process.send?.((server.address() as { port: number }).port);

process.on('message', (order: BareWsOrder) => void serve(order));
process.once('disconnect', () => process.exit());

async function serve({ said, stream, redisUrl }: BareWsOrder): Promise<void> {
  const redis = new Redis(redisUrl);
  const waiting = new Set<string>();
  for (let last = '0'; ;) {
    const read = await redis.xread('COUNT', 100, 'BLOCK', 0, 'STREAMS', stream, last);
    for (const [id, [, text = '']] of read?.[0]?.[1] ?? []) {
      last = id;
      const { set } = JSON.parse(text) as { set: object };
      for (const field of Object.keys(set)) if (field.startsWith('call:')) waiting.add(field);
      const words = said.replace(/"waiting":\d+/, `"waiting":${waiting.size}`);
      for (const client of server.clients) client.send(words);
    }
  }
}
