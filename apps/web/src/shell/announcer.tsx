import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react';

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to screen readers when they are ready for it, without moving focus. */
export const useAnnounce = () => use(Announce);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const turn = useRef(0);
  const announce = useCallback((sentence: string) => setSaid({ sentence, turn: ++turn.current }), []);
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className="aksel-sr-only">
        {/* A new element each time: the same sentence twice is still two pieces of news. */}
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </Announce>
  );
}
