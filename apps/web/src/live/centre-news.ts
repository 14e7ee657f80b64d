import type { CentreChanged } from '@samsvar/contracts';

type Listener = { readonly centreId: string; readonly hear: () => void };

/** What the house tells while somebody looks at a screen, and whether the line it tells it on is up. */
export class CentreNews {
  isLive = false;
  private readonly watchers = new Set<() => void>();
  private readonly listeners = new Set<Listener>();

  /** Calls `hear` each time something in the centre is not as it was. Answers how to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell({ centreId }: Pick<CentreChanged, 'centreId'>): void {
    for (const listener of this.listeners) if (listener.centreId === centreId) listener.hear();
  }

  /** A line that has come up may have missed anything: everybody is told to look. */
  become(isLive: boolean): void {
    this.isLive = isLive;
    this.watchers.forEach((watcher) => watcher());
    if (isLive) this.listeners.forEach(({ hear }) => hear());
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
}
