import { Select } from '@navikt/ds-react';

/** One of a few numbers: weeks, seconds. */
export function NumberChoice(props: {
  label: string;
  of: readonly number[];
  value: number;
  say: (count: number) => string;
  onChange: (count: number) => void;
}) {
  const { label, of, value, say, onChange } = props;
  return (
    <Select size="small" label={label} value={value} onChange={({ target }) => onChange(Number(target.value))}>
      {of.map((count) => (
        <option key={count} value={count}>
          {say(count)}
        </option>
      ))}
    </Select>
  );
}
