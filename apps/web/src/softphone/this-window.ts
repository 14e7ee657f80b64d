/** One window of this browser has the telephone; the others wait until it is closed, or take it. */
export type Turn = {
  /** It is ours, until `lost` is called. */
  readonly had: () => void;
  /** Another window has it. Called again with each change. */
  readonly waits: () => void;
  /** It was ours, and another window took it. */
  readonly lost: () => void;
};

export type ThisWindow = { take(): void; leave(): void };

/** Waits in line for the telephone of this person, by the browser's own locks: they are let go when a window dies. */
export function standInLine(person: string, { had, waits, lost }: Turn): ThisWindow {
  const name = `samsvar.telephone.${person}`;
  let letGo: (() => void) | undefined;
  let queue = new AbortController();
  let hasLeft = false;

  const hold = () => {
    had();
    return new Promise<void>((resolve) => (letGo = resolve));
  };
  /** Settles when it is not ours any more. */
  const ask = async (options: LockOptions) => {
    try {
      await navigator.locks.request(name, options, hold);
    } catch {
      if (hasLeft || options.signal?.aborted) return;
      letGo = undefined;
      lost();
      wait();
    }
  };
  const wait = () => {
    waits();
    queue = new AbortController();
    void ask({ signal: queue.signal });
  };
  void navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (hasLeft) return undefined;
      if (lock) return hold();
      wait();
      return undefined;
    })
    .catch(() => {
      letGo = undefined;
      if (hasLeft) return;
      lost();
      wait();
    });

  return {
    take: () => {
      queue.abort();
      void ask({ steal: true });
    },
    leave: () => {
      hasLeft = true;
      queue.abort();
      letGo?.();
    },
  };
}
