/** Something this process cannot work without, and how to see that it is there. */
export type Probe = {
  readonly name: string;
  /** Rejects, or is silent past the deadline, when it is away. */
  readonly check: () => Promise<unknown>;
};

export type Health = { readonly isReady: boolean; readonly parts: Readonly<Record<string, 'up' | 'away'>> };

/** Asks all at once; each has until the deadline. A probe never throws the health page over. */
export async function probeAll(probes: readonly Probe[], deadlineMs = 1_000): Promise<Health> {
  const parts = await Promise.all(
    probes.map(async ({ name, check }) => [name, (await answersWithin(check, deadlineMs)) ? 'up' : 'away'] as const),
  );
  return { isReady: parts.every(([, state]) => state === 'up'), parts: Object.fromEntries(parts) };
}

function answersWithin(check: () => Promise<unknown>, deadlineMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), deadlineMs);
    void Promise.resolve()
      .then(check)
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
