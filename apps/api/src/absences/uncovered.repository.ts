import { SeatRow } from '#api/roster';
import { Injectable } from '@nestjs/common';
import type { Instant } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { AbsenceRow } from './absence.entity.js';

/** A published shift that is not over, and whose person is away for some of what is left of it. */
export type Uncovered = SeatRow;

/** The holes that absences make in what is published: seen before the shift, not after. */
@Injectable()
export class UncoveredRepository {
  constructor(private readonly db: TenantDb) {}

  toCome(scope: CentreScope, now: Instant, limit: number, after?: string): Promise<Uncovered[]> {
    return this.db.within(scope, (tx) => {
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
          return `exists ${away.getQuery()}`;
        })
        .orderBy('seat.id')
        .take(limit);
      if (after !== undefined) seats.andWhere('seat.id > :after', { after });
      return seats.getMany();
    });
  }
}
