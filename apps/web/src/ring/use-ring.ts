import { useEffect, useState } from 'react';
import { usePreferences } from '../shell/preferences.js';
import { Bell } from './bell.js';

/** What rings: which, so that the next is another, and what the notification says. */
export type Ringing = { readonly which: string | number; readonly text: string };

/** Rings, and shows a notification beside the browser, until there is nothing to answer any more: then both stop at once. */
export function useRing(ringing: Ringing | undefined): void {
  const { ring } = usePreferences();
  const [bell] = useState(() => new Bell());
  const { which, text } = ringing ?? {};
  useEffect(() => {
    if (which === undefined || !ring.isHeard) return;
    bell.ring(ring.volume / 100);
    return () => bell.silence();
  }, [bell, which, ring.isHeard, ring.volume]);
  useEffect(() => {
    if (which === undefined || text === undefined || !ring.isShown || !mayNotify()) return;
    const shown = new Notification(text, { tag: 'samsvar-ring', requireInteraction: true, silent: true });
    shown.onclick = () => window.focus();
    return () => shown.close();
  }, [which, text, ring.isShown]);
}

const mayNotify = () => 'Notification' in window && Notification.permission === 'granted';
