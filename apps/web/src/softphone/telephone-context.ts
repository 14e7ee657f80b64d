import { createContext, use, useSyncExternalStore } from 'react';
import type { Telephone, TelephoneNow } from './telephone.js';

export const TelephoneContext = createContext<Telephone | undefined>(undefined);

/** The telephone in this browser as it is now, and what one can do with it. */
export function useTelephone(): TelephoneNow &
  Pick<Telephone, 'hangUp' | 'mute' | 'pickUp' | 'press' | 'signInWith' | 'takeHere' | 'ways'> {
  const telephone = use(TelephoneContext);
  if (telephone === undefined) throw new Error('a page outside the live part asked for the telephone');
  const now = useSyncExternalStore(telephone.watch, telephone.now);
  const { hangUp, mute, pickUp, press, signInWith, takeHere, ways } = telephone;
  return { ...now, hangUp, mute, pickUp, press, signInWith, takeHere, ways };
}
