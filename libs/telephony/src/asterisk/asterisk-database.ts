import { isSuccess, type Ami } from './ami-client.js';

/** Asterisk's own database, which its dialplan reads and which outlives its restarts: `family/key` → value. */
export class AsteriskDatabase {
  constructor(private readonly ami: Ami) {}

  /** A whole family; undefined when Asterisk did not answer. */
  async all(family: string): Promise<ReadonlyMap<string, string> | undefined> {
    const blocks = await this.ami.ask('DBGetTree', { Family: family });
    if (!isSuccess(blocks)) return undefined;
    const found = blocks.filter((block) => block['Event'] === 'DBGetTreeResponse');
    return new Map(found.map((block) => [(block['Key'] ?? '').slice(family.length + 2), block['Val'] ?? '']));
  }

  async put(family: string, key: string, value: string): Promise<boolean> {
    return isSuccess(await this.ami.ask('DBPut', { Family: family, Key: key, Val: value }));
  }

  /** True when it is gone, by us or before; false when Asterisk did not answer. */
  async remove(family: string, key: string): Promise<boolean> {
    return (await this.ami.ask('DBDel', { Family: family, Key: key })).length > 0;
  }
}
