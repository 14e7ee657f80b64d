/** What stops us and what to do about it, in one sentence. Shown as it is, without a stack. */
export class Halt extends Error {}

/**
 * Runs a command of ours: a `Halt` ends it with its sentence, anything else is a fault and shows its stack.
 * @param {() => Promise<number | void>} work the exit code, 0 when nothing is returned
 */
export async function command(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Halt ? `\n${error.message}` : error);
  }
}
