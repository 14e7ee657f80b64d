/** True: its time counts, from when it was due to when it settled. */
export type Step = () => Promise<boolean>;

/** Does so many steps a second, whether or not the last one is done. @returns milliseconds of those that say they count */
export async function atRate(perSecond: number, seconds: number, step: Step): Promise<number[]> {
  const figures: number[] = [];
  const steps = perSecond * seconds;
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let done = 0; done < steps;) {
    const due = began + (done * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) {
      await new Promise((resolve) => setTimeout(resolve, early));
      continue;
    }
    done += 1;
    under.push(
      step().then((counts) => {
        if (counts) figures.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  return figures;
}

/** The figure that this share of all is at or below. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
