import { useEffect, useState } from 'react';
import { later } from '../shared/later.js';
import { isTyping } from './chords.js';

const KeysDialog = later(() => import('./keys-dialog.js').then((part) => part.KeysDialog));

/** `?` shows what each key does, from anywhere but a field. */
export function KeysHelp() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    const ask = () => setOpen(true);
    addEventListener('keydown', press);
    addEventListener(KEYS_ASKED, ask);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener(KEYS_ASKED, ask);
    };
  }, []);
  return isOpen ? <KeysDialog onClose={() => setOpen(false)} /> : null;
}

const KEYS_ASKED = 'samsvar:keys-asked';

/** The same by a button. */
export const askForKeys = () => dispatchEvent(new Event(KEYS_ASKED));
