import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, ErrorMessage, TextField } from '@navikt/ds-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mostPeriodsADay,
  typed,
  withoutPeriod,
  withPeriod,
  type Day,
  type DraftFault,
  type WeekDraft,
} from './week-draft.js';

/** One weekday's periods in one row: opens, closes, take away; and one more. */
export function DayHours(props: {
  day: Day;
  draft: WeekDraft;
  faults: ReadonlyMap<number, DraftFault> | undefined;
  onChange: (next: WeekDraft) => void;
}) {
  const { t } = useTranslation();
  const faultId = useId();
  const { day, draft, faults, onChange } = props;
  const name = t(`calendar.days.d${day}`);
  const fault = draft[day].map(({ key }) => faults?.get(key)).find((each) => each !== undefined);
  return (
    <fieldset className="day" aria-describedby={fault ? faultId : undefined}>
      <legend className="day__name">{name}</legend>
      <div className="day__periods">
        {draft[day].length === 0 && <span className="day__closed">{t('hours.closedAllDay')}</span>}
        {draft[day].map((period, index) => (
          <div
            className="period"
            role="group"
            key={period.key}
            aria-label={t('hours.period', { day: name, number: index + 1 })}
          >
            {(['opens', 'closes'] as const).map((end) => (
              <TextField
                key={end}
                size="small"
                hideLabel
                htmlSize={5}
                inputMode="decimal"
                autoComplete="off"
                label={t(end === 'opens' ? 'hours.from' : 'hours.to')}
                value={period[end]}
                error={faults?.has(period.key) ?? false}
                onChange={(event) => onChange(typed(draft, day, { ...period, [end]: event.target.value }))}
              />
            ))}
            <Button
              size="xsmall"
              type="button"
              variant="tertiary"
              icon={<TrashIcon aria-hidden />}
              aria-label={t('hours.removeOn', { day: name, from: period.opens, to: period.closes })}
              onClick={() => onChange(withoutPeriod(draft, day, period.key))}
            />
          </div>
        ))}
        {draft[day].length < mostPeriodsADay && (
          <Button
            size="xsmall"
            type="button"
            variant="tertiary"
            icon={<PlusIcon aria-hidden />}
            aria-label={t('hours.addOn', { day: name })}
            onClick={() => onChange(withPeriod(draft, day))}
          />
        )}
      </div>
      {fault && (
        <ErrorMessage id={faultId} size="small" className="day__fault">
          {t(`hours.faults.${fault}`)}
        </ErrorMessage>
      )}
    </fieldset>
  );
}
