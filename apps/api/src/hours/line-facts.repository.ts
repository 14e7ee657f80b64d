import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import {
  addDays,
  inServiceFor,
  localDate,
  startOfDay,
  type Closure,
  type HolidayChoice,
  type HolidayChoices,
  type Instant,
  type LineFacts,
  type LineId,
  type LocalDate,
} from '@samsvar/core';
import { ownedBy, TenantDb, type CentreScope, type MunicipalityScope } from '@samsvar/platform';
import { MoreThan } from 'typeorm';
import { ClosingDayRow } from './closing-day.entity.js';
import { ClosureRow } from './closure.entity.js';
import { EmergencyRow } from './emergency.entity.js';
import { HolidayRuleRow } from './holiday-rule.entity.js';
import { OpeningPeriodRow } from './opening-period.entity.js';

/** A centre of fifty municipalities with ten lines each still fits. */
const mostLines = 500;
/** Five planned closures for each of them. */
const mostClosures = 2_500;

export type FactsOfLine = { readonly lineId: LineId; readonly facts: LineFacts };

/** All that decides whether the lines of a centre are open, read in one transaction so that it fits together. */
@Injectable()
export class LineFactsRepository {
  constructor(private readonly db: TenantDb) {}

  at(scope: CentreScope | MunicipalityScope, at: Instant): Promise<FactsOfLine[]> {
    const where = ownedBy(scope);
    return this.db.within(scope, async (tx) => {
      const lines = await tx.find(LineRow, { where, order: { id: 'ASC' }, take: mostLines });
      const periods = await tx.find(OpeningPeriodRow, { where, take: mostLines * 28 });
      const holidays = await tx.find(HolidayRuleRow, { where, take: mostLines });
      const days = await tx.find(ClosingDayRow, { where, take: mostLines });
      const emergencies = await tx.find(EmergencyRow, { where, take: mostLines });
      const closures = await tx.find(ClosureRow, {
        where: { ...where, endsAt: MoreThan(at) },
        order: { startsAt: 'ASC' },
        take: mostClosures,
      });
      return lines.map((line) => ({
        lineId: line.id,
        facts: {
          inService: inServiceFor(dateOf(line.validFrom), dateOf(line.validTo)),
          week: periods.filter(isOf(line)),
          closures: [
            ...days.filter(({ municipalityId }) => municipalityId === line.municipalityId).map(wholeDay),
            ...closures
              .filter(isOf(line))
              .map(({ startsAt, endsAt, reason }) => ({ from: startsAt, until: endsAt, reason })),
          ],
          emergency: emergencies.filter(isOf(line)).map(emergencyOf)[0] ?? null,
          holidays: choicesOf(holidays.filter(({ municipalityId }) => municipalityId === line.municipalityId)),
        },
      }));
    });
  }
}

const isOf =
  (line: LineRow) =>
  ({ municipalityId, lineId }: { municipalityId: string; lineId: LineId }): boolean =>
    municipalityId === line.municipalityId && lineId === line.id;

const dateOf = (date: string | null) => (date === null ? null : localDate(date));

/** A closing day is a closure of every line, from midnight to midnight. */
const wholeDay = ({ date, reason }: ClosingDayRow): Closure => ({ ...aDay(localDate(date)), reason });
const aDay = (date: LocalDate) => ({ from: startOfDay(date), until: startOfDay(addDays(date, 1)) });

const emergencyOf = ({ since, until, isOpen, text }: EmergencyRow) => ({ from: since, until, isOpen, text });

const choicesOf = (rules: readonly HolidayRuleRow[]): HolidayChoices =>
  Object.fromEntries(rules.map((rule) => [rule.day, choiceOf(rule)]));

const choiceOf = ({ treatment, closes }: HolidayRuleRow): HolidayChoice =>
  treatment === 'half-day' && closes !== null
    ? { treatment, closes }
    : { treatment: treatment === 'open' ? 'open' : 'closed' };
