import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedPlan } from '@samsvar/contracts';
import { centreId, days, hours } from '@samsvar/core';
import { readPlan } from './read-plan.js';
import { writeWhole } from './whole-file.js';

const ending = '.plan.json';
/** A plan names who works when, and tells of a fortnight: one that nobody has renewed for a month is of an ended centre. */
const keptFor = days(30);
/** Whoever writes is done long before this. */
const unfinishedFor = hours(1);

/** The newest plan of each centre on this machine's own disk, so that calls are routed with Redis emptied and the API away. */
export class PlanFiles {
  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Rejects when the disk does not take it. */
  async keep(published: PublishedPlan): Promise<void> {
    const file = join(this.folder, `${published.plan.centreId}${ending}`);
    // It names who works when: nobody else on the machine reads it.
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeWhole(file, JSON.stringify(published), 0o600);
    await this.tidy();
  }

  /** Every plan that can be read; a file that cannot is left where it is. */
  async all(): Promise<PublishedPlan[]> {
    await this.tidy();
    const names = await readdir(this.folder).catch(() => []);
    const plans = names
      .filter((name) => name.endsWith(ending))
      .map(async (name) => {
        const text = await readFile(join(this.folder, name), 'utf8').catch(() => '');
        return readPlan(text, centreId(name.slice(0, -ending.length)));
      });
    return (await Promise.all(plans)).filter((plan) => plan !== undefined);
  }

  /** What a process that was killed left half-written, and the plans of centres that have ended. Nothing else in the folder. */
  private async tidy(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const longest = name.endsWith(ending) ? keptFor : name.includes(`${ending}.`) ? unfinishedFor : Infinity;
      const file = join(this.folder, name);
      const since = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => Infinity, // somebody else was quicker
      );
      if (this.now() - since > longest) await rm(file, { force: true });
    }
  }
}
