import { randomUUID } from 'node:crypto';
import type { PublishedPlan } from '@samsvar/contracts';
import {
  callsOn,
  instant,
  type CentreId,
  type Floor,
  type FloorEvent,
  type Instant,
  type MunicipalityId,
} from '@samsvar/core';
import type { Log } from '@samsvar/platform';
import type { MayAct, Telephony } from '@samsvar/telephony';
import { changesReady, type InStep, type InStepFigures } from '../in-step/in-step.js';
import type { OwnedJournal } from '../journal/owned-journal.js';
import type { Engine } from './engine.js';
import { FloorKeeper, type KeeperParts } from './floor-keeper.js';
import type { FloorStore, Owner } from './floor-store.js';
import type { Directory } from './perform.js';

export type CentreFloorParts = {
  readonly centre: CentreId;
  readonly store: FloorStore;
  readonly openLine: (mayAct: MayAct) => Telephony;
  readonly directory: (floor: () => Floor | undefined) => Directory;
  readonly plan: () => PublishedPlan | undefined;
  /** Where commits go behind the calls, and whose numbers they are about: for as long as the floor is owned. */
  readonly openJournal: (moved: (commit: string) => void, isTakenBack: boolean) => Promise<OwnedJournal>;
  readonly bringForward: NonNullable<KeeperParts['bringForward']>;
  /** What keeps the telephone system by this floor, where there is one to keep. */
  readonly inStep: InStep | undefined;
  readonly log: Log;
  /** Told who owns the floor here, and when nobody does any more. */
  readonly owned: (owner: Owner | null) => void;
};

/** How one centre's floor is doing in this process, without a person in it. */
export type FloorFigures = {
  readonly centre: string;
  readonly is: 'owner' | 'standing-by';
  /** Which owner this is, counted from the first. */
  readonly fence: number | null;
  readonly planVersion: number;
  /** Null: it has none. A plan of yesterday knows today, and one that is a fortnight old knows nobody and nothing open. */
  readonly planPublishedAt: Instant | null;
  readonly commits: number;
  readonly facts: number;
  readonly waiting: number;
  /** Events that the core could not take: each is a fault of ours. */
  readonly faults: number;
  /** Null: there is no telephone system to keep in step, or it is kept by the owner. */
  readonly telephone: InStepFigures | null;
};

/** One centre's floor in this process: owned whenever nobody else owns it, and always by the newest plan. */
export class CentreFloor {
  private readonly keeper: FloorKeeper;
  private engine: Engine | undefined;
  private journal: OwnedJournal | undefined;
  private floor: Floor | undefined;
  private commits = 0;
  private facts = 0;
  private faults = 0;
  private lastEnd = '';
  private closing: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: CentreFloorParts) {
    const { centre, store, openLine, bringForward, log } = parts;
    this.keeper = new FloorKeeper({
      ...{ centre, store, openLine, bringForward },
      directory: parts.directory(() => this.floor),
      now: () => instant(Date.now()),
      monotonic: () => performance.now(),
      newId: randomUUID,
      taken: (floor) => (this.floor = floor),
      begin: (engine) => this.begin(engine),
      committed: ({ events, floor, facts }) => {
        this.floor = floor;
        if (events.some(({ type }) => type === 'line-resynced')) parts.inStep?.lookAnew();
        else if (changesReady(facts)) parts.inStep?.look();
        this.commits += 1;
        this.facts += facts.length;
        this.journal?.knock();
      },
      faulted: (event, why) => this.faulted(event, why),
      owning: (engine) => {
        this.lastEnd = '';
        // Not before: callers wait for the line, and for the fallback nobody does.
        parts.inStep?.begin(
          () => this.floor,
          () => engine.lease.isHeld,
        );
        log.info({ centre, fence: engine.lease.owner.fence, pid: process.pid }, 'this process owns the floor');
      },
      ended: (why) => this.ended(why),
    });
  }

  start(): void {
    this.keeper.start();
  }

  /** Settles when nothing here writes any more. */
  async stop(): Promise<void> {
    await this.keeper.stop();
    await this.closing;
  }

  /** Its owner has given the floor up. */
  look(): void {
    this.keeper.look();
  }

  /** There is a newer plan. */
  adopt(): void {
    if (this.engine) void this.tellPlan(this.engine);
  }

  /** Some centre has a newer plan: a number may have changed hands. */
  lookAtTelephones(): void {
    if (this.engine) this.parts.inStep?.look();
  }

  get figures(): FloorFigures {
    const { centre, plan } = this.parts;
    const { commits, facts, faults } = this;
    const owner = this.engine?.lease.isHeld ? this.engine.lease.owner : undefined;
    const calls = owner && this.floor ? [...callsOn(this.floor)] : [];
    return {
      centre: plan()?.slug ?? centre,
      is: owner ? 'owner' : 'standing-by',
      fence: owner?.fence ?? null,
      planVersion: plan()?.plan.version ?? 0,
      planPublishedAt: plan()?.publishedAt ?? null,
      waiting: calls.filter(({ state }) => state.is === 'waiting' || state.is === 'queued-elsewhere').length,
      ...{ commits, facts, faults },
      telephone: (owner && this.parts.inStep?.figures) ?? null,
    };
  }

  /** What stands for a caller's number, while this process owns the floor: nobody else is told of calls. */
  refOf(municipality: MunicipalityId, number: string): string {
    if (!this.journal) throw new Error('A call is heard of where the floor is not owned');
    return this.journal.callers.refOf(municipality, number);
  }

  /** Whose number that is, at the moment a citizen is rung back. */
  numberOf(callerRef: string): string | undefined {
    return this.journal?.callers.numberOf(callerRef);
  }

  /** By the newest plan before the first call is heard of: without it every number would be unknown. */
  private async begin(engine: Engine): Promise<void> {
    this.engine = engine;
    this.parts.owned(engine.lease.owner);
    const journal = await this.parts.openJournal((commit) => engine.journaled(commit), engine.isTakenBack);
    // Lost while it was being opened: that end has been told already, and nobody else would close this one.
    if (this.engine !== engine) return this.close(journal);
    this.journal = journal;
    await this.tellPlan(engine);
  }

  private async tellPlan(engine: Engine): Promise<void> {
    const plan = this.parts.plan()?.plan;
    if (plan && plan.version > (this.floor?.plan.version ?? 0)) await engine.tell({ type: 'plan-published', plan });
  }

  private close(journal: OwnedJournal): void {
    this.closing = Promise.all([this.closing, journal.close()]);
  }

  private faulted({ id, type }: FloorEvent, err: unknown): void {
    this.faults += 1;
    this.parts.log.error({ err, event: id, type, centre: this.parts.centre }, 'an event was left out');
  }

  /** While Redis is away a keeper ends twenty times a second, and says the same. */
  private ended(why: string): void {
    if (this.engine) this.parts.owned(null);
    this.parts.inStep?.end();
    if (this.journal) this.close(this.journal);
    this.journal = undefined;
    this.engine = undefined;
    this.floor = undefined;
    if (why === this.lastEnd) return;
    this.lastEnd = why;
    this.parts.log.warn({ centre: this.parts.centre, why }, 'this process does not own the floor');
  }
}
