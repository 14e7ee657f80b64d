import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import { weekdays, type Weekday } from '@samsvar/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../shell/preferences.js';
import { asWritten } from '../shared/oslo.js';
import { newWeekRow, type DemandFault, type WeekRow } from './demand-draft.js';
import { NeedFields } from './need-fields.js';

/** What a week wants: on which days, how many, when. */
export function WeekRows(props: {
  rows: readonly WeekRow[];
  faults: ReadonlyMap<string, DemandFault>;
  onChange: (rows: readonly WeekRow[]) => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { rows, faults, onChange } = props;
  const put = (next: WeekRow) => onChange(rows.map((row) => (row.key === next.key ? next : row)));
  return (
    <div className="needs">
      {rows.map((row, place) => (
        <NeedFields
          key={row.key}
          row={row}
          name={t('roster.demand.row', { number: place + 1 })}
          fault={faults.get(row.key)}
          onChange={put}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        >
          <Chips aria-label={t('roster.demand.days')}>
            {weekdays.map((day) => (
              <Chips.Toggle
                key={day}
                type="button"
                checkmark={false}
                selected={row.days.includes(day)}
                onClick={() => put({ ...row, days: toggled(row.days, day) })}
              >
                {t(`calendar.days.d${day}`)}
              </Chips.Toggle>
            ))}
          </Chips>
        </NeedFields>
      ))}
      <Button
        size="xsmall"
        type="button"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        className="needs__add"
        onClick={() => onChange([...rows, newWeekRow((time) => asWritten(time, language))])}
      >
        {t('roster.demand.addRow')}
      </Button>
    </div>
  );
}

const toggled = (days: readonly Weekday[], day: Weekday): Weekday[] =>
  days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((one, other) => one - other);
