import { setPresence } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';

/** The keys of one's own status work on every page. */
export function PresenceKeys() {
  const { say, state } = useDesk();
  const keys = {
    available: () => say(setPresence('available')),
    pause: () => say(setPresence('pause')),
    away: () => say(setPresence('away')),
    counter: () => say(setPresence('counter')),
    off: () => say(setPresence('off')),
  };
  useChords(state?.me ? keys : {});
  return null;
}
