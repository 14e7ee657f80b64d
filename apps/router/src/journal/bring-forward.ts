import { once } from 'node:events';
import {
  apply,
  coreVersion,
  decide,
  restoreFloor,
  type CentreId,
  type Command,
  type Floor,
  type Instant,
} from '@samsvar/core';
import { floorScope, type TenantDb } from '@samsvar/platform';
import { nextEntries, type KeptEntry } from './journal-rows.js';

/** A floor as it was after this commit. None, and no commit: Redis knows of no floor at all. */
export type FloorAt = { readonly floor: Floor | undefined; readonly lastCommit: string };

/** The same, and what its owner may not have come to do: in the order it was committed. */
export type BroughtForward = {
  readonly floor: Floor;
  readonly lastCommit: string;
  readonly open: readonly { readonly commit: string; readonly order: number; readonly command: Command }[];
};

/** Callers wait meanwhile. A journal that does not answer by then is done without, as when Postgres is away. */
const longestMs = 2_000;
const entriesAtOnce = 500;
/** An owner acts on a commit within milliseconds of it; by then a command is done, or has failed and been told so. */
const undoneForMs = 2_000;
/** The clock of a floor never goes back, and is a commit's time; between processes' clocks there may be some seconds. */
const clocksDifferBy = 60_000;

/**
 * Brings a floor that Redis has lost the last commits of to where the journal is: what came in is decided again, and the
 * same comes of it. Undefined: there is nothing that goes on from here, or it cannot be read in time.
 */
export async function bringForward(db: TenantDb, centre: CentreId, at: FloorAt): Promise<BroughtForward | undefined> {
  const over = new AbortController();
  const late = setTimeout(() => over.abort(), longestMs);
  const tooLate = once(over.signal, 'abort').then(() => undefined);
  try {
    return await Promise.race([fold(db, centre, at, over.signal), tooLate]);
  } finally {
    clearTimeout(late);
  }
}

async function fold(db: TenantDb, centre: CentreId, { floor, lastCommit }: FloorAt, over: AbortSignal) {
  const from = floor ? new Date(floor.now - clocksDifferBy) : await lastKeptFloor(db, centre);
  if (!from) return undefined;
  const folded = new Folded(floor, lastCommit);
  for (let last = lastCommit; ;) {
    const span = { from, to: endOfTime };
    const entries = await db.within(floorScope(centre), (tx) => nextEntries(tx, centre, span, last, entriesAtOnce));
    for (const entry of entries) folded.take(entry);
    last = entries.at(-1)?.commit ?? last;
    if (entries.length < entriesAtOnce) return folded.reached;
    if (over.aborted) return undefined;
  }
}

const endOfTime = new Date('9999-01-01');

async function lastKeptFloor(db: TenantDb, centre: CentreId): Promise<Date | undefined> {
  const rows: { at: Date }[] = await db.within(floorScope(centre), (tx) =>
    tx.query(
      `select at from samsvar.journal_commit where centre_id = $1 and floor_before is not null
        order by at desc, id desc limit 1`,
      [centre],
    ),
  );
  return rows[0]?.at;
}

class Folded {
  private readonly open: (BroughtForward['open'][number] & { readonly at: Instant })[] = [];
  private isMoved = false;

  constructor(
    private floor: Floor | undefined,
    private lastCommit: string,
  ) {}

  take(entry: KeptEntry): void {
    const { commit, previous, before, events, at, core } = entry;
    if (before !== undefined) this.floor = restoreFloor(JSON.parse(before) as Parameters<typeof restoreFloor>[0]);
    else if (previous !== this.lastCommit) this.floor = undefined;
    this.lastCommit = commit;
    // Another core might decide otherwise than what was kept, and has a floor of its own shape.
    if (core !== coreVersion) this.floor = undefined;
    if (!this.floor) return;
    let order = 0;
    for (const event of events) {
      const decision = decide(this.floor, event);
      this.floor = apply(this.floor, decision.changes);
      for (const command of decision.commands) this.open.push({ commit, order: order++, command, at });
    }
    this.isMoved = true;
  }

  get reached(): BroughtForward | undefined {
    const { floor, lastCommit, isMoved } = this;
    if (!floor || !isMoved) return undefined;
    const open = this.open.filter(({ at }) => floor.now - at < undoneForMs).map(({ at: _, ...left }) => left);
    return { floor, lastCommit, open };
  }
}
