import { DatePicker, ErrorMessage, TextField, useDatepicker } from '@navikt/ds-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WallDraft } from './closure-draft.js';

/** A date and a time side by side, as one question. */
export function DayAndTime(props: {
  label: string;
  value: WallDraft;
  error?: string | undefined;
  onChange: (next: WallDraft) => void;
}) {
  const { t } = useTranslation();
  const faultId = useId();
  const { label, value, error, onChange } = props;
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value.date === '' ? {} : { defaultSelected: new Date(`${value.date}T00:00:00`) }),
    onDateChange: (day) => onChange({ ...value, date: day === undefined ? '' : localDateOf(day) }),
  });
  return (
    <fieldset className="moment" aria-describedby={error ? faultId : undefined}>
      <legend className="moment__name">{label}</legend>
      <DatePicker {...datepickerProps}>
        <DatePicker.Input {...inputProps} size="small" label={t('closure.date')} />
      </DatePicker>
      <TextField
        size="small"
        htmlSize={5}
        inputMode="decimal"
        autoComplete="off"
        label={t('closure.time')}
        value={value.time}
        error={error !== undefined}
        onChange={(event) => onChange({ ...value, time: event.target.value })}
      />
      {error && (
        <ErrorMessage id={faultId} size="small" className="moment__fault">
          {error}
        </ErrorMessage>
      )}
    </fieldset>
  );
}

/** The picker thinks in the browser's own calendar: only its year, month and day are meant. */
export const localDateOf = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
