// What a command tells while it works: one line a step, which first says what is under way and then how long it took.

/** @typedef {<T>(words: string, work: () => Promise<T>) => Promise<T>} Step */

/** @type {Step} */
export async function step(words, work) {
  const began = Date.now();
  const isScreen = process.stdout.isTTY;
  if (isScreen) process.stdout.write(`  … ${words}`);
  try {
    const result = await work();
    if (isScreen) process.stdout.write('\r\x1b[2K');
    console.log(`  ✓ ${words} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    if (isScreen) process.stdout.write('\n');
    throw error;
  }
}

/** @type {Step} */
export const silently = (_, work) => work();
