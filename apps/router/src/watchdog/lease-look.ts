/** What one look at a floor's lease found. */
export type Look = 'owned' | 'nobodys' | 'redis-away';

/**
 * Redis answers in a millisecond. Every caller waits for whoever looks again right before sending that one on, so one
 * that hangs may not hold us up for longer, though it is away only when it has been for seconds.
 */
const answersWithinMs = 100;

/**
 * Looks at a floor's lease. A Redis that is there and says nothing is away: it is waited for once, and until it has
 * answered that question, or the connection has given it up, every further look finds it away at once. What it says
 * later than that is of then, and is heard by nobody.
 */
export function leaseLook(exists: () => Promise<number>): () => Promise<Look> {
  let isUnanswered = false;
  return async () => {
    if (isUnanswered) return 'redis-away';
    isUnanswered = true;
    const asked = exists()
      .then(
        (count): Look => (count === 1 ? 'owned' : 'nobodys'),
        (): Look => 'redis-away',
      )
      .finally(() => (isUnanswered = false));
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Look>((resolve) => {
      late = setTimeout(() => setImmediate(() => resolve('redis-away')), answersWithinMs);
    });
    return Promise.race([asked, tooLate]).finally(() => clearTimeout(late));
  };
}
