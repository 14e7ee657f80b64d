import { DatePicker, useDatepicker } from '@navikt/ds-react';

/** A date that somebody picks or types, as YYYY-MM-DD; empty while it is none. */
export function WallDate(props: {
  label: string;
  value: string;
  error?: string | undefined;
  onChange: (date: string) => void;
}) {
  const { label, value, error, onChange } = props;
  const { datepickerProps, inputProps } = useDatepicker({
    ...(value === '' ? {} : { defaultSelected: new Date(`${value}T00:00:00`) }),
    onDateChange: (day) => onChange(day === undefined ? '' : written(day)),
  });
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input {...inputProps} size="small" label={label} error={error} />
    </DatePicker>
  );
}

/** The picker thinks in the browser's own calendar: only its year, month and day are meant. */
const written = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
