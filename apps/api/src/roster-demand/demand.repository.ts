import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import { refuse, usualDemand, type Demand, type Refused, type WallSpan } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';
import { DemandRow, type SaidDemand } from './demand.entity.js';

/** What a centre wants, and whether anybody has said so. */
export type KnownDemand = { readonly version: number; readonly isUsual: boolean; readonly said: SaidDemand };

/** Nobody has said anything yet. */
const unsaid: KnownDemand = { version: 1, isUsual: true, said: { ...usualDemand, events: [] } };

/** The seats that a centre wants; always all of it at once. */
@Injectable()
export class DemandRepository {
  constructor(private readonly db: TenantDb) {}

  read(scope: CentreScope): Promise<KnownDemand> {
    return this.db.within(scope, (tx) => known(tx, scope));
  }

  replace(
    scope: CentreScope,
    said: SaidDemand,
    seen: number,
  ): Promise<KnownDemand | Refused<'absent' | 'changed-meanwhile' | 'ends-before-it-starts'>> {
    const { centreId } = scope;
    if (!isInOrder(said)) return Promise.resolve(refuse('ends-before-it-starts'));
    return this.db.within(scope, async (tx) => {
      // The first time there is no row to lock.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`demand ${centreId}`]);
      const before = await known(tx, scope);
      if (before.version !== seen) return refuse('changed-meanwhile');
      const lines = new Set(said.events.flatMap(({ lineId }) => lineId ?? []));
      if ((await tx.countBy(LineRow, { centreId, id: In([...lines]) })) < lines.size) return refuse('absent');
      const row = { centreId, version: seen + 1, said };
      await tx.upsert(DemandRow, row, ['centreId']);
      return { ...row, isUsual: false };
    });
  }
}

/**
 * What the coverage, the rules and a proposal all reckon with. Whoever is on duty answers all lines, those of an event as
 * well: its seats are more seats, not other ones.
 */
export async function demandOf(tx: EntityManager, scope: CentreScope): Promise<Demand> {
  const { ordinary, seasons, events, lunch } = (await known(tx, scope)).said;
  const { holidays } = usualDemand;
  return { ordinary, seasons, events: events.map(({ needs }) => ({ needs, lineId: null })), holidays, lunch };
}

async function known(tx: EntityManager, { centreId }: CentreScope): Promise<KnownDemand> {
  const row = await tx.findOneBy(DemandRow, { centreId });
  return row ? { version: row.version, isUsual: false, said: row.said } : unsaid;
}

function isInOrder({ ordinary, seasons, events, lunch }: SaidDemand): boolean {
  const spans: readonly WallSpan[] = [
    ...ordinary,
    ...seasons.flatMap(({ needs }) => needs),
    ...events.flatMap(({ needs }) => needs),
    ...(lunch ? [lunch] : []),
  ];
  return spans.every(({ from, to }) => from < to) && seasons.every(({ first, last }) => first <= last);
}
