import type { Beginning, EngineParts } from './engine.js';
import { leaseTtlMs, renewEveryMs } from './lease.js';

const nobodyMends = () => Promise.resolve(false);

/**
 * A Redis that was started anew may have lost its last commits, and one that was emptied all of them, when nobody is left
 * who has them in mind. The journal has what it was brought by then: the floor begins from there, and nothing of it is
 * decided, journaled or done a second time.
 */
export async function wholeAgain(parts: EngineParts, beginning: Beginning): Promise<Beginning> {
  const { store, bringForward } = parts;
  const run = bringForward && (await store.newRun());
  if (run === undefined) return beginning;
  const whole = await broughtForward(parts, beginning);
  // Not before: whoever takes over from one who did not come this far is to ask as well.
  await store.noteRun(run);
  return whole;
}

async function broughtForward({ store, bringForward }: EngineParts, beginning: Beginning): Promise<Beginning> {
  const { lease, floor, lastCommit, left } = beginning;
  const renewal = setInterval(() => void lease.renew(lastCommit, lastCommit, nobodyMends).catch(() => undefined), renewEveryMs); // prettier-ignore
  const known = { floor: lastCommit === '' ? undefined : floor, lastCommit };
  const ahead = await bringForward?.(known).catch(() => undefined);
  clearInterval(renewal); // whatever it says after this would be about a commit that is no longer the last
  if (!ahead) return beginning;
  const open = [
    ...Object.entries(left.commands),
    ...ahead.open.map((one) => [one.command.id, JSON.stringify(one)] as const),
  ];
  const unsent = left.entries.map(({ text }) => text);
  const memory = { floor: ahead.floor, lastCommit: ahead.lastCommit, underWay: ahead.lastCommit, unsent, open };
  if (!(await store.supply(lease.owner, leaseTtlMs, memory, 'any'))) return beginning;
  const commands = Object.fromEntries(open);
  return { lease, floor: ahead.floor, lastCommit: ahead.lastCommit, left: { entries: left.entries, commands } };
}
