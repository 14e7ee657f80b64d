import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

const fetchers: (() => Promise<unknown>)[] = [];

/**
 * A part that neither the first look nor a call in hand needs: it is fetched after the page stands, or when it is asked
 * for, and `until` then takes its place. One that cannot be fetched leaves the page as it is.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  until: ReactNode = null,
): ComponentType<Props> {
  return fetched(load, until, 0);
}

/** Stands on the page by itself, beneath what whoever opens it looks for: it is fetched when that has been painted. */
export function beneath<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return fetched(load, null, beneathAfterMs);
}

const beneathAfterMs = 500;

function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  until: ReactNode,
  afterMs: number,
): ComponentType<Props> {
  let part: ComponentType<Props> | undefined;
  const fetch = async () => (part = await load());
  fetchers.push(fetch);
  return function Later(props: Props) {
    const [Part, put] = useState(() => part);
    useEffect(() => {
      if (Part) return;
      const ask = () =>
        void fetch().then(
          (found) => put(() => found),
          () => undefined,
        );
      if (afterMs === 0) return ask();
      const timer = setTimeout(ask, afterMs);
      return () => clearTimeout(timer);
    }, [Part]);
    return Part ? <Part {...props} /> : until;
  };
}

/** Not at once: whoever waits for the page is to have it first. */
const restAfterMs = 1_500;

/** Fetches all of them when the page `stands`, so that they are here when the net is not. */
export function useTheRest(stands: boolean): void {
  useEffect(() => {
    if (!stands) return;
    const timer = setTimeout(() => {
      // What did not come now is fetched when it is asked for.
      for (const fetch of fetchers) fetch().catch(() => undefined);
    }, restAfterMs);
    return () => clearTimeout(timer);
  }, [stands]);
}
