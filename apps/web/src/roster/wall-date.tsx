import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useState } from 'react';

type WallDateProps = {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (date: string) => void;
};

/** A date that somebody picks or types, as YYYY-MM-DD; empty while it is none. */
export function WallDate({ value, onChange, ...rest }: WallDateProps) {
  // The picker keeps what is typed to itself: any other date than it told of last begins it anew.
  const [told, setTold] = useState({ value, turn: 0 });
  if (told.value !== value) setTold({ value, turn: told.turn + 1 });
  const tell = (date: string) => {
    setTold({ ...told, value: date });
    onChange(date);
  };
  return <Picker key={told.turn} {...rest} value={value} onChange={tell} />;
}

function Picker({ label, value, error, onChange }: WallDateProps) {
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
