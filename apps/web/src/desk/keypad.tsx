import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneKeys, type PhoneKey } from '../softphone/phone-keys.js';
import { useTelephone } from '../softphone/telephone-context.js';

/** The keys of a telephone, for whoever is asked to press one. While one is here the keyboard's own are they, and type nothing else. */
export function Keypad({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { press } = useTelephone();
  const keypad = useRef<HTMLElement>(null);
  const [pressed, setPressed] = useState('');
  useEffect(() => keypad.current?.focus({ preventScroll: true }), []);
  const strike = (key: PhoneKey) => {
    press(key);
    setPressed((before) => before + key);
  };
  const type = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose();
    const key = phoneKeys.find((one) => one === event.key);
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) strike(key);
  };
  return (
    <section ref={keypad} tabIndex={-1} className="keypad" aria-label={t('desk.keypad.title')} onKeyDown={type}>
      <div className="keypad__keys">
        {phoneKeys.map((key) => (
          <Button
            key={key}
            size="small"
            variant="secondary"
            {...(key === '*' && { 'aria-label': t('desk.keypad.star') })}
            {...(key === '#' && { 'aria-label': t('desk.keypad.hash') })}
            onClick={() => strike(key)}
          >
            {key}
          </Button>
        ))}
      </div>
      <span role="status" className="counts">
        {pressed !== '' && t('desk.keypad.pressed', { keys: pressed })}
      </span>
    </section>
  );
}
