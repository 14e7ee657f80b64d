// The router's own loop on a full floor that lies in Redis, with nobody at the telephones.
import { centreId, type AgentId, type CallId, type Floor, type FloorEvent } from '@samsvar/core';
import { centreKeys } from '@samsvar/platform';
import { FloorLoop, FloorStore, UnsettledCommits, type Committed, type Owner } from '@samsvar/router/parts';
import type { Redis } from 'ioredis';

const longEnoughMs = 600_000;

/** A floor that is owned for the whole measurement. */
export class KeptFloor {
  private readonly offers = new Map<AgentId, CallId>();
  private count = 0;

  private constructor(private readonly loop: FloorLoop) {}

  /** Puts the whole floor into Redis first: a commit then writes what changed among all that lies there. */
  static async of(redis: Redis, floor: Floor, name: string): Promise<KeptFloor> {
    const keys = centreKeys(centreId(name));
    const store = new FloorStore(redis, keys);
    await redis.set(keys.fence, 0); // there have been owners before: nobody to wait for
    const claim = await store.claim('bench', longEnoughMs, 0);
    if (!claim) throw new Error('The floor is somebody else’s');
    const { owner } = claim;
    const memory = { floor, lastCommit: '', underWay: 'none', unsent: [], open: [] };
    if (!(await store.supply(owner, longEnoughMs, memory, 'any'))) throw new Error('The floor could not be put there');
    const kept: { of?: KeptFloor } = {};
    const loop = KeptFloor.loopOf(store, owner, floor, (commit) => kept.of?.note(commit));
    return (kept.of = new KeptFloor(loop));
  }

  private static loopOf(store: FloorStore, owner: Owner, floor: Floor, committed: (commit: Committed) => void) {
    const unsettled = new UnsettledCommits({ entries: [], commands: {} });
    let ids = 0;
    const loop = new FloorLoop(floor, '', {
      commit: (batch) => store.commit(owner, batch),
      mayAct: () => true,
      faulted: (event, why) => {
        throw new Error(`The core could not take ${event.type}`, { cause: why });
      },
      committed: (commit) => {
        // Telephones and Postgres are prompt here: what is kept is done.
        for (const { id } of commit.commands) unsettled.carriedOut(id);
        unsettled.journaled(loop.commits.last);
        committed(commit);
      },
      lost: (why) => {
        throw new Error(`The floor was lost: ${why}`);
      },
      newId: () => `b${ids++}`,
      fence: owner.fence,
      unsettled,
    });
    return loop;
  }

  /** Settles when the commit that contains the event is kept. */
  async take(event: FloorEvent): Promise<void> {
    if (!(await this.loop.take(event))) throw new Error(`${event.type} was not kept`);
  }

  /** Which call this agent was offered last. */
  offeredTo(agent: AgentId): CallId | undefined {
    return this.offers.get(agent);
  }

  get offersMade(): number {
    return this.count;
  }

  private note({ facts }: Committed): void {
    for (const fact of facts) {
      if (fact.fact !== 'offer-made') continue;
      this.offers.set(fact.agentId, fact.callId);
      this.count += 1;
    }
  }
}
