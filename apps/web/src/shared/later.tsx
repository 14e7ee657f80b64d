import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part that nobody sees at the first look: it is fetched after it, or at once when somebody asks for it; `until` then
 * stands in its place.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  until: ReactNode = null,
): ComponentType<Props> {
  parts.push(load);
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={until}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Not at once: whoever waits for the page is to have it first. */
const restAfterMs = 1_500;

/** Fetches all of them when the page `stands`, so that they are here when the net is not. */
export function useTheRest(stands: boolean): void {
  useEffect(() => {
    if (!stands) return;
    const timer = setTimeout(() => {
      // What did not come now is asked for when it is needed.
      for (const load of parts) load().catch(() => undefined);
    }, restAfterMs);
    return () => clearTimeout(timer);
  }, [stands]);
}
