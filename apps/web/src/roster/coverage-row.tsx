import { Table } from '@navikt/ds-react';
import type { Demand, LocalDate } from '@samsvar/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../shell/preferences.js';
import { holesOn } from './coverage.js';
import type { PlannedSeat } from './planned-seats.js';
import { sayDay, sayHours } from './say-shift.js';
import { daysOf } from './week.js';

/** Each day's holes against what is wanted: seen before the shift, not after. */
export function CoverageRow(props: {
  week: LocalDate;
  seats: readonly PlannedSeat[];
  /** What is wanted; undefined until it is known. */
  demand: Demand | undefined;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { week, seats, demand } = props;
  return (
    <Table.Row className="roster__coverage">
      <Table.HeaderCell scope="row">{t('roster.coverage')}</Table.HeaderCell>
      {daysOf(week).map((date) => {
        const holes = demand && holesOn(date, seats, demand);
        return (
          <Table.DataCell key={date} className="roster__cell" data-day={sayDay(date, t)}>
            {demand && holes === undefined && <span className="quiet">{t('roster.notWanted')}</span>}
            {holes?.length === 0 && t('roster.covered')}
            {holes?.map((hole) => (
              <span key={`${hole.from} ${hole.kind}`} className="hole">
                {t('roster.missing', {
                  hours: sayHours(momentsOf(hole), language),
                  count: hole.missing,
                  kind: t(`roster.kinds.${hole.kind}`).toLowerCase(),
                })}
              </span>
            ))}
          </Table.DataCell>
        );
      })}
    </Table.Row>
  );
}

const momentsOf = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});
