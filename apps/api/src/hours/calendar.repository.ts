import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { MunicipalityRow } from '#api/tenancy';
import { isRefused, refuse, type Refused } from '@samsvar/core';
import { heldAsSeen, ownedBy, TenantDb, type MunicipalityScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';
import type { CalendarBody, CalendarView } from './calendar.js';
import { ClosingDayRow } from './closing-day.entity.js';
import { HolidayRuleRow } from './holiday-rule.entity.js';

/** How a municipality treats holidays, and its own closing days; always the whole calendar at once. */
@Injectable()
export class CalendarRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  read(scope: MunicipalityScope): Promise<CalendarView | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const municipality = await tx.findOneBy(MunicipalityRow, keyOf(scope));
      return municipality === null ? refuse('absent') : calendarOf(tx, scope, municipality.version);
    });
  }

  replace(
    scope: MunicipalityScope,
    { version: seen, holidays, closingDays }: CalendarBody,
  ): Promise<CalendarView | Refused<'absent' | 'changed-meanwhile'>> {
    const { centreId, municipalityId } = scope;
    const owner = { centreId, municipalityId };
    return this.db.within(scope, async (tx) => {
      const municipality = await heldAsSeen(tx, MunicipalityRow, keyOf(scope), seen);
      if (isRefused(municipality)) return municipality;
      await tx.delete(HolidayRuleRow, ownedBy(scope));
      await tx.delete(ClosingDayRow, ownedBy(scope));
      const rules = holidays.map(({ day, treatment, closes }) => ({
        ...owner,
        day,
        treatment,
        closes: treatment === 'half-day' ? (closes ?? null) : null,
      }));
      await tx.insert(HolidayRuleRow, rules);
      await tx.insert(
        ClosingDayRow,
        closingDays.map(({ date, reason }) => ({ ...owner, date, reason })),
      );
      const version = municipality.version + 1;
      await tx.update(MunicipalityRow, keyOf(scope), { version });
      await this.outbox.tell(tx, scope, 'calendar', { municipalityId });
      return calendarOf(tx, scope, version);
    });
  }
}

async function calendarOf(tx: EntityManager, scope: MunicipalityScope, version: number): Promise<CalendarView> {
  const holidays = await tx.find(HolidayRuleRow, { where: ownedBy(scope), order: { day: 'ASC' } });
  const closingDays = await tx.find(ClosingDayRow, { where: ownedBy(scope), order: { date: 'ASC' } });
  return {
    version,
    holidays: holidays.map(({ day, treatment, closes }) => ({ day, treatment, closes })),
    closingDays: closingDays.map(({ date, reason }) => ({ date, reason })),
  };
}

const keyOf = ({ centreId, municipalityId }: MunicipalityScope) => ({ centreId, id: municipalityId });
