import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import { Outbox } from '#api/outbox';
import { isRefused, refuse, type LineId, type OpenPeriod, type Refused } from '@samsvar/core';
import { heldAsSeen, ownedBy, TenantDb, type MunicipalityScope } from '@samsvar/platform';
import { OpeningPeriodRow } from './opening-period.entity.js';
import type { WeekView } from './week.js';

/** A line's opening hours, always the whole week at once. */
@Injectable()
export class WeekRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  read(scope: MunicipalityScope, lineId: LineId): Promise<WeekView | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const line = await tx.findOneBy(LineRow, { ...ownedBy(scope), id: lineId });
      if (line === null) return refuse('absent');
      const periods = await tx.find(OpeningPeriodRow, {
        where: { ...ownedBy(scope), lineId },
        order: { weekday: 'ASC', opens: 'ASC' },
      });
      return { version: line.version, periods: periods.map(periodOf) };
    });
  }

  replace(
    scope: MunicipalityScope,
    lineId: LineId,
    seen: number,
    week: readonly OpenPeriod[],
  ): Promise<WeekView | Refused<'absent' | 'changed-meanwhile'>> {
    const { centreId, municipalityId } = scope;
    return this.db.within(scope, async (tx) => {
      const where = { ...ownedBy(scope), id: lineId };
      const line = await heldAsSeen(tx, LineRow, where, seen);
      if (isRefused(line)) return line;
      await tx.delete(OpeningPeriodRow, { ...ownedBy(scope), lineId });
      const periods = week.map(periodOf);
      await tx.insert(
        OpeningPeriodRow,
        periods.map((period) => ({ ...period, centreId, municipalityId, lineId })),
      );
      const version = line.version + 1;
      await tx.update(LineRow, where, { version });
      await this.outbox.tell(tx, scope, 'hours', { lineId });
      return { version, periods };
    });
  }
}

const periodOf = ({ weekday, opens, closes }: OpenPeriod): OpenPeriod => ({ weekday, opens, closes });
