import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from './announcer.js';

/** A strip that says what still works while the network is away, and tells when it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine);
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    if (isOnline !== wasOnline.current) announce(isOnline ? t('shell.online') : t('shell.offline'));
    wasOnline.current = isOnline;
  }, [isOnline, announce, t]);
  return isOnline ? null : <p className="offline">{t('shell.offline')}</p>;
}

function watch(watcher: () => void): () => void {
  addEventListener('online', watcher);
  addEventListener('offline', watcher);
  return () => {
    removeEventListener('online', watcher);
    removeEventListener('offline', watcher);
  };
}
