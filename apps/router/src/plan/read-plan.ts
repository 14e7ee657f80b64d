import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';

/**
 * A published plan from its text, if it is one that this router understands and of that centre; Redis and disk are not our
 * memory. What is in it was drawn by our own API, and is not looked through again.
 */
export function readPlan(text: string, centre: CentreId): PublishedPlan | undefined {
  try {
    const read = JSON.parse(text) as Partial<PublishedPlan> | null;
    const isOurs = read?.format === planFormat && read.plan?.centreId === centre;
    return isOurs && Number.isSafeInteger(read.plan?.version) && read.edge ? (read as PublishedPlan) : undefined;
  } catch {
    return undefined;
  }
}
