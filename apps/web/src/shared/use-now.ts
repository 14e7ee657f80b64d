import { useEffect, useState } from 'react';

const TICK_MS = 500;

/** The time, again and again while `isTicking`: for what counts up or down on the screen. */
export function useNow(isTicking = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
