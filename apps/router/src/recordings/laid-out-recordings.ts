import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderOfRecorded, hashOfRecorded, type TelephoneEdge } from '@samsvar/contracts';
import type { CentreId } from '@samsvar/core';
import { writeWhole } from '../plan/whole-file.js';

/** Undefined: nobody has a recording of that content any more. Rejects when it cannot be asked. */
export type SoundOf = (centre: CentreId, hash: string) => Promise<Uint8Array | undefined>;

/** What of a plan is played. */
export type Recorded = Pick<TelephoneEdge, 'sounds' | 'music'>;

/** As Asterisk looks for a sound of 8 kHz. */
const ending = '.wav';

/** The recordings of every centre as files, where Asterisk on this machine plays from: those that a plan names, and no other. */
export class LaidOutRecordings {
  constructor(
    private readonly folder: string,
    private readonly soundOf: SoundOf,
  ) {}

  /** Rejects when something is still missing; what could be had is there then, and what is not wanted any more is gone. */
  async layOut(centre: CentreId, recorded: Recorded): Promise<void> {
    const folder = join(this.folder, folderOfRecorded(centre));
    const wanted = new Map(namesIn(recorded, centre).map((name) => [`${basename(name)}${ending}`, name]));
    const there = new Set(await readdir(folder).catch(() => []));
    const missing = [...wanted].filter(([file]) => !there.has(file));
    if (missing.length > 0) await mkdir(folder, { recursive: true });
    const failures: unknown[] = [];
    for (const [file, name] of missing) {
      await this.fetch(centre, name, join(folder, file)).catch((why: unknown) => failures.push(why));
    }
    for (const file of there) if (!wanted.has(file)) await rm(join(folder, file), { force: true });
    if (failures.length > 0) throw failures[0];
  }

  private async fetch(centre: CentreId, name: string, file: string): Promise<void> {
    const sound = await this.soundOf(centre, hashOfRecorded(name) ?? '');
    if (!sound) throw new Error('a recording that the plan names is gone; a newer plan will not name it');
    // Asterisk may be another account; what lies here is said to whoever rings.
    await writeWhole(file, sound, 0o644);
  }
}

/** A name is a path, and comes from outside: only what is plainly one of this centre's is taken for one. */
const namesIn = ({ sounds, music = {} }: Recorded, centre: CentreId): string[] =>
  Object.values(sounds)
    .flatMap((ofLine) => Object.values(ofLine))
    .flatMap((byLanguage) => Object.values(byLanguage).flat())
    .concat(Object.values(music))
    .filter((name) => name.startsWith(`${folderOfRecorded(centre)}/`) && hashOfRecorded(name) !== undefined);
