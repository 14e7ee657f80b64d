import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.js';
import { useDesk } from './desk-context.js';

/** A line that comes up again at once is not worth a word. */
const PATIENCE_MS = 2_000;

/** Says when we have lost touch with the floor, what still works, and when it is back. */
export function Contact() {
  const { t } = useTranslation();
  const { isLive, state } = useDesk();
  const announce = useAnnounce();
  const trouble = !isLive ? 'away' : state?.isCurrent === false ? 'stale' : undefined;
  const [shown, setShown] = useState<'away' | 'stale'>();
  const wasShown = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(trouble), trouble ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [trouble]);
  useEffect(() => {
    if (shown) announce(t(`desk.contact.${shown}`));
    else if (wasShown.current) announce(t('desk.contact.back'));
    wasShown.current = shown !== undefined;
  }, [shown, announce, t]);
  return shown ? <p className="offline">{t(`desk.contact.${shown}`)}</p> : null;
}
