import { notAgentsWithin } from '#api/identity';
import { SeatRow } from '#api/roster';
import { Injectable } from '@nestjs/common';
import { instant, type Engagement, type Instant, type PersonId } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import { AbsenceRow } from './absence.entity.js';

/** A published shift that is not over, and whose person is away, or no agent any more, for some of what is left of it. */
export type Uncovered = SeatRow;

/** The holes that absences and those who leave make in what is published: seen before the shift, not after. */
@Injectable()
export class UncoveredRepository {
  constructor(private readonly db: TenantDb) {}

  toCome(scope: CentreScope, now: Instant, limit: number, after?: string): Promise<Uncovered[]> {
    return this.db.within(scope, async (tx) => {
      const left = await notAgents(tx, scope, now);
      const seats = tx
        .createQueryBuilder(SeatRow, 'seat')
        .where({ centreId: scope.centreId })
        .andWhere('seat.endsAt > :now', { now: new Date(now) })
        .andWhere((query) => {
          const away = query
            .subQuery()
            .select('1')
            .from(AbsenceRow, 'absence')
            .where('absence.centreId = seat.centreId and absence.personId = seat.personId')
            .andWhere('absence.startsAt < seat.endsAt and absence.endsAt > greatest(seat.startsAt, :now)');
          return `(exists ${away.getQuery()} or exists (
            select 1 from unnest(:people::uuid[], :since::timestamptz[], :until::timestamptz[]) as gone(person, since, until)
             where gone.person = seat.personId and since < seat.endsAt and until > greatest(seat.startsAt, :now)))`;
        })
        .setParameters({
          people: left.map(({ personId }) => personId),
          since: left.map(({ from }) => new Date(from)),
          until: left.map(({ to }) => new Date(to)),
        })
        .orderBy('seat.id')
        .take(limit);
      if (after !== undefined) seats.andWhere('seat.id > :after', { after });
      return seats.getMany();
    });
  }
}

/** Of those who have shifts to come: when they are no agents. */
async function notAgents(tx: EntityManager, scope: CentreScope, now: Instant): Promise<Engagement[]> {
  const seated: { id: PersonId; until: Date }[] = await tx.query(
    `select person_id as id, max(ends_at) as until from samsvar.seat
      where centre_id = $1 and ends_at > $2 group by person_id`,
    [scope.centreId, new Date(now)],
  );
  if (seated.length === 0) return [];
  const to = instant(Math.max(...seated.map(({ until }) => until.getTime())));
  const people = seated.map(({ id }) => id);
  return notAgentsWithin(tx, scope, people, { from: now, to }, now);
}
