import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { PublishedPlan } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import { centreKeys, type Log, type TenantDb } from '@samsvar/platform';
import type { MayAct, Telephony } from '@samsvar/telephony';
import type { Redis } from 'ioredis';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { InStep } from '../in-step/in-step.js';
import type { Callers } from '../journal/callers.js';
import { bringForward } from '../journal/bring-forward.js';
import { openJournal } from '../journal/owned-journal.js';
import { callerBookOf, type RefOf } from '../plan/caller-book.js';
import { directoryOf } from '../plan/directory.js';
import type { PlansAtHand } from '../plan/plans-at-hand.js';
import type { Speaker } from '../telephone-system.js';
import { CentreFloor, type FloorFigures } from './centre-floor.js';
import { FloorStore, type Owner } from './floor-store.js';
import { LeaseEar } from './lease-ear.js';

export type FloorsParts = {
  readonly plans: PlansAtHand;
  readonly redis: Redis;
  /** A connection of its own: it waits in Redis to be told of floors that are given up. */
  readonly listening: () => Redis;
  readonly db: TenantDb;
  readonly openLine: (speaker: Speaker, mayAct: MayAct) => Telephony;
  /** Beginnings of the numbers that may be rung; undefined where the telephone system alone knows. */
  readonly mayRing?: readonly string[] | undefined;
  /** What keeps the telephone system by a centre's floor; undefined where none is to be kept. */
  readonly inStep: (centre: CentreId, slug: string, plan: () => PublishedPlan | undefined) => InStep | undefined;
  /** Does once what a takeover will do. */
  readonly rehearse: () => Promise<void>;
  readonly registry: Registry;
  readonly log: Log;
  /** Told of every floor that this process comes to own, and of its end. */
  readonly owned: (centre: CentreId, owner: Owner | null) => void;
};

/** The floors of all centres that have a plan: this process stands by for each, and owns those that nobody else does. */
@Injectable()
export class Floors implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly floors = new Map<CentreId, CentreFloor>();
  private readonly setAside: Counter<'centre'>;
  private ear: LeaseEar | undefined;

  constructor(private readonly parts: FloorsParts) {
    this.measure('owned', 'Whether this process owns the floor', ({ is }) => (is === 'owner' ? 1 : 0));
    this.measure('waiting', 'Callers who wait', ({ waiting }) => waiting);
    this.measure('commits', 'Commits of this process', ({ commits }) => commits);
    this.measure('facts', 'Facts of this process', ({ facts }) => facts);
    this.measure('faults', 'Events that the core could not take', ({ faults }) => faults);
    this.measure('plan_version', 'The plan at hand', ({ planVersion }) => planVersion);
    this.setAside = new Counter({
      name: 'samsvar_journal_set_aside',
      help: 'Entries that the journal could not take, set aside by this process',
      labelNames: ['centre'],
      registers: [this.parts.registry],
    });
    const inStep = 'Whether the telephone system is in step with the plan';
    this.measure('telephone_in_step', inStep, ({ telephone }) => (telephone?.isInStep ? 1 : 0));
    const elsewhere = 'Numbers of the plan that ring at another centre';
    this.measure('numbers_elsewhere', elsewhere, ({ telephone }) => telephone?.numbersElsewhere ?? 0);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { plans } = this.parts;
    await plans.open();
    this.ear = new LeaseEar(this.parts.listening());
    plans.listen(({ plan }) => {
      const known = this.floors.get(plan.centreId);
      if (known) known.adopt();
      else this.stand(plan.centreId);
      for (const floor of this.floors.values()) floor.lookAtTelephones();
    });
    // Whatever kept it from that will be met again when it is in earnest.
    void this.parts.rehearse().catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.parts.plans.close();
    this.ear?.close();
    await Promise.all([...this.floors.values()].map((floor) => floor.stop()));
  }

  get figures(): readonly FloorFigures[] {
    return [...this.floors.values()].map(({ figures }) => figures);
  }

  /** Stands by for a centre that was not known before. */
  private stand(centre: CentreId): void {
    const { plans, redis, db, openLine, inStep, log, mayRing } = this.parts;
    const plan = () => plans.of(centre);
    const slug = plan()?.slug ?? centre;
    this.setAside.inc({ centre: slug }, 0);
    let last: Callers | undefined;
    const refOf: RefOf = (municipality, number) => floor.refOf(municipality, number);
    const callerBook = callerBookOf(plan, refOf, mayRing);
    const floor: CentreFloor = new CentreFloor({
      centre,
      store: new FloorStore(redis, centreKeys(centre)),
      openLine: (mayAct) => openLine({ centre, slug, callerBook }, mayAct),
      directory: (floorNow) => directoryOf(plan, floorNow, (callerRef) => floor.numberOf(callerRef)),
      plan,
      bringForward: (at) => bringForward(db, centre, at),
      inStep: inStep(centre, slug, plan),
      openJournal: async (moved, isTakenBack) => {
        const remembered = isTakenBack ? last : undefined;
        const setAside = () => this.setAside.inc({ centre: slug });
        const opened = await openJournal({ centre, redis, db, log, moved, remembered, setAside });
        last = opened.callers;
        return opened;
      },
      log,
      owned: (owner) => this.parts.owned(centre, owner),
    });
    this.floors.set(centre, floor);
    this.ear?.hear(centre, () => floor.look());
    floor.start();
  }

  private measure(name: string, help: string, value: (figures: FloorFigures) => number): void {
    const { registry } = this.parts;
    const all = () => this.figures;
    new Gauge({
      name: `samsvar_floor_${name}`,
      help,
      labelNames: ['centre'],
      registers: [registry],
      collect() {
        for (const figures of all()) this.set({ centre: figures.centre }, value(figures));
      },
    });
  }
}
