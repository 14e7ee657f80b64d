import { Injectable } from '@nestjs/common';
import { LineRow } from '#api/lines';
import {
  addDays,
  inServiceFor,
  localDate,
  osloClock,
  startOfDay,
  type Closure,
  type HolidayChoice,
  type HolidayChoices,
  type Instant,
  type LineFacts,
  type LineId,
  type LocalDate,
} from '@samsvar/core';
import { allRows, everyRow, ownedBy, TenantDb, type CentreScope, type MunicipalityScope } from '@samsvar/platform';
import { MoreThan, MoreThanOrEqual } from 'typeorm';
import { ClosingDayRow } from './closing-day.entity.js';
import { ClosureRow } from './closure.entity.js';
import { EmergencyRow } from './emergency.entity.js';
import { HolidayRuleRow } from './holiday-rule.entity.js';
import { OpeningPeriodRow } from './opening-period.entity.js';

/** Far more than a centre of fifty municipalities has: beyond this nothing is said of any line rather than something wrong. */
const mostLines = 2_000;
/** Ten planned closures for each of them. */
const mostClosures = 20_000;

export type FactsOfLine = { readonly lineId: LineId; readonly facts: LineFacts };

/** All that decides whether the lines of a centre are open, read in one transaction so that it fits together. */
@Injectable()
export class LineFactsRepository {
  constructor(private readonly db: TenantDb) {}

  at(scope: CentreScope | MunicipalityScope, at: Instant): Promise<FactsOfLine[]> {
    const where = ownedBy(scope);
    return this.db.within(scope, async (tx) => {
      const lines = await everyRow(tx, LineRow, where, mostLines);
      const periods = await allRows(tx, OpeningPeriodRow, where, mostLines * 28);
      const holidays = await allRows(tx, HolidayRuleRow, where, mostLines);
      const days = await allRows(
        tx,
        ClosingDayRow,
        { ...where, date: MoreThanOrEqual(osloClock(at).date) },
        mostClosures,
      );
      const emergencies = await allRows(tx, EmergencyRow, where, mostLines);
      const closures = await everyRow(tx, ClosureRow, { ...where, endsAt: MoreThan(at) }, mostClosures);
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
