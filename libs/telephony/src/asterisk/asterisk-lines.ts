import type { Ami } from './ami-client.js';
import { AsteriskDatabase } from './asterisk-database.js';

const family = 'line';

/**
 * Which centre a dialled number belongs to, as the dialplan reads it when a call comes in. A number belongs to one centre
 * of the installation: whoever has it keeps it until it is let go of.
 */
export class AsteriskLines {
  private readonly database: AsteriskDatabase;

  constructor(
    ami: Ami,
    private readonly centre: string,
  ) {
    this.database = new AsteriskDatabase(ami);
  }

  /** The dialled number belongs to this centre. Until this is said, it is refused as unallocated. */
  async add(dialled: string): Promise<boolean> {
    return this.database.put(family, plain(dialled), this.centre);
  }

  async remove(dialled: string): Promise<void> {
    await this.database.remove(family, plain(dialled));
  }

  /**
   * Makes these the centre's numbers, but for those that another centre has and `claims` still. Returns the numbers left
   * to others; undefined when Asterisk did not answer.
   */
  async keep(
    dialled: readonly string[],
    claims: (centre: string, dialled: string) => boolean,
  ): Promise<readonly string[] | undefined> {
    const wanted = new Set(dialled.map(plain));
    const before = await this.database.all(family);
    if (!before) return undefined;
    const others: string[] = [];
    for (const number of wanted) {
      const holder = before.get(number);
      if (holder === this.centre) continue;
      if (holder !== undefined && claims(holder, number)) others.push(number);
      else if (!(await this.add(number))) return undefined;
    }
    // Looked at again: what another centre has taken over meanwhile is no longer ours to let go of.
    const isLeft = (number: string, holder: string): boolean => holder === this.centre && !wanted.has(number);
    if (![...before].some(([number, holder]) => isLeft(number, holder))) return others;
    for (const [number, holder] of (await this.database.all(family)) ?? [])
      if (isLeft(number, holder)) await this.remove(number);
    return others;
  }
}

/** A trunk says a number with the plus or without it; it is the same number. */
const plain = (dialled: string): string => dialled.replace(/^\+/, '');
