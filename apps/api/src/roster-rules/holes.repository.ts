import { SeatRepository } from '#api/roster';
import { demandOf } from '#api/roster-demand';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  instant,
  lunches,
  osloClock,
  seatsNeeded,
  startOfDay,
  uncoveredSeats,
  type Instant,
  type UncoveredSeats,
} from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';

/** Time enough to ask somebody; what is further ahead may still be a draft. */
const DAYS_AHEAD = 7;
const mostSeats = 10_000;

/** The seats that are wanted soon and that nobody has in what is published. */
@Injectable()
export class HolesRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly seats: SeatRepository,
  ) {}

  /** From now to the end of the last date, in order of time; a shift whose person is away is no such seat. */
  async soon(scope: CentreScope, now: Instant): Promise<readonly UncoveredSeats[]> {
    const today = osloClock(now).date;
    const last = addDays(today, DAYS_AHEAD);
    const demand = await this.db.within(scope, (tx) => demandOf(tx, scope));
    const needed = seatsNeeded(demand, today, last)
      .filter(({ to }) => to > now)
      .map((need) => ({ ...need, from: instant(Math.max(need.from, now)) }));
    const span = { from: now, to: startOfDay(addDays(last, 1)) };
    const held = (await this.seats.allWithin(scope, span, mostSeats)).map(({ kind, startsAt, endsAt }) => ({
      ...{ kind, lineId: null },
      from: instant(Math.max(startsAt, now)),
      to: endsAt,
    }));
    return uncoveredSeats(needed, held, lunches(demand, today, last));
  }
}
