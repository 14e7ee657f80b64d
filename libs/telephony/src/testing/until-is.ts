import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again, for as long as a slow machine may need, until it is so. */
export async function untilIs(holds: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come to that within ${withinMs} ms.`);
    await sleep(20);
  }
}
