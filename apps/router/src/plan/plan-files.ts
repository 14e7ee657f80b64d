import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedPlan } from '@samsvar/contracts';
import { centreId } from '@samsvar/core';
import { readPlan } from './read-plan.js';

const ending = '.plan.json';

/** The newest plan of each centre on this machine's own disk, so that calls are routed with Redis emptied and the API away. */
export class PlanFiles {
  constructor(private readonly folder: string) {}

  /** Whole or not at all: a process that dies while writing leaves the file before. Rejects when the disk does not take it. */
  async keep(published: PublishedPlan): Promise<void> {
    const file = join(this.folder, `${published.plan.centreId}${ending}`);
    const unfinished = `${file}.${randomUUID()}`;
    // It names who works when: nobody else on the machine reads it.
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      const handle = await open(unfinished, 'w', 0o600);
      try {
        await handle.writeFile(JSON.stringify(published));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** Every plan that can be read; a file that cannot is left where it is. */
  async all(): Promise<PublishedPlan[]> {
    const names = await readdir(this.folder).catch(() => []);
    const plans = names
      .filter((name) => name.endsWith(ending))
      .map(async (name) => {
        const text = await readFile(join(this.folder, name), 'utf8').catch(() => '');
        return readPlan(text, centreId(name.slice(0, -ending.length)));
      });
    return (await Promise.all(plans)).filter((plan) => plan !== undefined);
  }
}
