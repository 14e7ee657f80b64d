import { agentsAt, callsOn, centreId, emptyFloor, type Floor, type FloorEvent } from '@samsvar/core';
import { histories, run } from '@samsvar/core/testing';
import fc from 'fast-check';
import { readChange } from '../floor/floor-changes.js';
import { UnsettledCommits } from '../floor/floor-memory.js';
import { FloorLoop } from '../floor/floor-loop.js';
import type { CommitBatch } from '../floor/floor-store.js';
import { FloorReplica } from './floor-replica.js';

it('is the owner’s floor after any history, also when commits were missed on the way', async () => {
  await fc.assert(
    fc.asyncProperty(histories(50), fc.array(fc.nat(9)), async (steps, missed) => {
      const { batches, floors } = await kept(run(steps).events);
      const replica = new FloorReplica();
      const fields = new Map<string, string>();
      for (const [place, batch] of batches.entries()) {
        save(batch, fields);
        if (missed[place] === 0) continue;
        const concerned = replica.follow(readChange(batch.changed));
        if (!concerned) replica.readAnew(Object.fromEntries(fields), batch.id);
        expect(concerned === undefined).toBe(place > 0 && missed[place - 1] === 0);
        expect(seen(replica)).toEqual(onFloor(floors[place] ?? emptyFloor(centre)));
      }
    }),
    { seed: 2026, numRuns: 60 },
  );
}, 60_000);

it('knows whom a commit concerned: nobody else’s desk is another for it', async () => {
  await fc.assert(
    fc.asyncProperty(histories(40), async (steps) => {
      const { batches } = await kept(run(steps).events);
      const replica = new FloorReplica();
      for (const { changed } of batches) {
        const before = new Map(replica.agents);
        const concerned = replica.follow(readChange(changed));
        for (const [id, agent] of replica.agents) {
          if (JSON.stringify(before.get(id)) !== JSON.stringify(agent)) expect(concerned).toContain(id);
        }
      }
    }),
    { seed: 2026, numRuns: 30 },
  );
}, 60_000);

const centre = centreId('fjordvest');

/** What an owner commits of these events, some of them together. */
async function kept(events: readonly FloorEvent[]) {
  const batches: CommitBatch[] = [];
  const floors: Floor[] = [];
  let ids = 0;
  const loop = new FloorLoop(emptyFloor(centre), '', {
    commit: async (batch) => {
      batches.push(batch);
      return 'done';
    },
    mayAct: () => true,
    faulted: (_event, why) => {
      throw why;
    },
    committed: ({ floor }) => floors.push(floor),
    lost: () => undefined,
    newId: () => `${++ids}`,
    fence: 1,
    unsettled: new UnsettledCommits({ entries: [], commands: {} }),
  });
  for (let at = 0; at < events.length; at += 1 + (at % 3)) {
    await Promise.all(events.slice(at, at + 1 + (at % 3)).map((event) => loop.take(event)));
  }
  return { batches, floors };
}

function save({ set, drop }: CommitBatch, fields: Map<string, string>): void {
  for (const [field, value] of set) fields.set(field, value);
  for (const field of drop) fields.delete(field);
}

const seen = ({ agents, calls }: FloorReplica) => byId([...agents.values(), ...calls.values()]);

const onFloor = (floor: Floor) =>
  byId(JSON.parse(JSON.stringify([...agentsAt(floor), ...callsOn(floor)])) as { id: string }[]);

const byId = (things: readonly { readonly id: string }[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
