import { Radio, RadioGroup } from '@navikt/ds-react';
import type { KeyboardEvent, RefObject } from 'react';

type DigitChoiceProps<Value extends string> = {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly inWords: (value: Value) => string;
  readonly error?: string | undefined;
  readonly group: RefObject<HTMLFieldSetElement | null>;
  readonly onChoose: (value: Value) => void;
  /** The same by its digit: then somebody goes on by the keyboard. */
  readonly onDigit?: (value: Value) => void;
};

/** One of some, by its digit while the focus is here: the first is 1, the tenth 0. */
export function DigitChoice<Value extends string>(props: DigitChoiceProps<Value>) {
  const { legend, values, value, inWords, error, group, onChoose, onDigit = onChoose } = props;
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^\d$/.test(event.key)) return;
    const pressed = values[(Number(event.key) + 9) % 10];
    if (pressed === undefined) return;
    event.preventDefault();
    focusIn(group, pressed);
    onDigit(pressed);
  };
  return (
    <RadioGroup
      ref={group}
      size="small"
      className="digits"
      legend={legend}
      value={value ?? ''}
      error={error}
      onChange={(chosen: Value) => onChoose(chosen)}
      onKeyDown={press}
    >
      {values.map((one, place) => (
        <Radio key={one} value={one} aria-keyshortcuts={digitOf(place)}>
          <kbd aria-hidden>{digitOf(place)}</kbd> {inWords(one)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

const digitOf = (place: number): string => String((place + 1) % 10);

/** Where the next digit is heard: on what is chosen, else on the first. */
export function focusIn(group: RefObject<HTMLFieldSetElement | null>, value?: string): void {
  const radios = [...(group.current?.querySelectorAll('input') ?? [])];
  const wanted = radios.find((radio) => radio.value === value) ?? radios.find(({ checked }) => checked) ?? radios[0];
  wanted?.focus();
}
