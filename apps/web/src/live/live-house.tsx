import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { DeskContext } from '../desk/desk-context.js';
import { DeskLine } from '../desk/desk-line.js';
import { useMe } from '../me/me-context.js';
import { TelephoneContext } from '../softphone/telephone-context.js';
import { Telephone } from '../softphone/telephone.js';
import { useSignIn } from '../sign-in/sign-in-context.js';
import { CentreNews } from './centre-news.js';

const NewsContext = createContext<CentreNews | undefined>(undefined);

/** News that come close together are looked at once: a whole import is one look, not one for each line. */
const GATHER_MS = 200;
/** How often what was said and not answered is looked at. */
const BEAT_MS = 1_000;

/** Holds the line from the house while somebody is signed in. Its script is fetched after the first paint. */
export function LiveHouse({ children }: { children: ReactNode }) {
  const signIn = useSignIn();
  const { personId } = useMe();
  const [news] = useState(() => new CentreNews());
  const [desk] = useState(() => new DeskLine(Date.now));
  const [telephone] = useState(() => new Telephone(personId, sipAddress()));
  useEffect(() => {
    let isLeft = false;
    const beat = setInterval(() => desk.beat(), BEAT_MS);
    const stopFollowing = desk.watch(() => telephone.follow(desk.now()));
    let line: { close(): void } | undefined;
    import('./live-line.js').then(
      ({ openLiveLine }) => {
        if (!isLeft) line = openLiveLine(location.origin, signIn, { news, desk, telephone });
      },
      () => undefined, // The network went away: the screens then look again by themselves.
    );
    return () => {
      isLeft = true;
      clearInterval(beat);
      stopFollowing();
      telephone.leave();
      line?.close();
    };
  }, [signIn, news, desk, telephone]);
  return (
    <NewsContext value={news}>
      <DeskContext value={desk}>
        <TelephoneContext value={telephone}>{children}</TelephoneContext>
      </DeskContext>
    </NewsContext>
  );
}

/** The telephone system's socket, on our own origin. */
const sipAddress = () => `${location.origin.replace(/^http/, 'ws')}/sip`;

/**
 * Calls `hear` when something in the centre has changed. True while the line is up; while it is not, whoever shows
 * the centre must look again by themselves.
 */
export function useCentreNews(centreId: string, hear: () => void): boolean {
  const news = use(NewsContext);
  if (news === undefined) throw new Error('a page outside the live part listened for news');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      hear();
    };
    const stop = news.listen({ centreId, hear: () => (timer ??= setTimeout(look, GATHER_MS)) });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [news, centreId, hear]);
  return useSyncExternalStore(news.watch, () => news.isLive);
}
