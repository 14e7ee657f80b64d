import { createContext, use, useSyncExternalStore } from 'react';
import type { DeskLine, DeskNow, Utterance } from './desk-line.js';

export const DeskContext = createContext<DeskLine | undefined>(undefined);

/** The desk as it is now, and how to say something to the floor. */
export function useDesk(): DeskNow & { readonly say: (utterance: Utterance) => void; readonly dismiss: () => void } {
  const line = use(DeskContext);
  if (line === undefined) throw new Error('a page outside the live part asked for the desk');
  const now = useSyncExternalStore(line.watch, line.now);
  return { ...now, say: (utterance) => line.say(utterance), dismiss: () => line.dismiss() };
}
