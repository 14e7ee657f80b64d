const PREFIX = 'samsvar.draft.';

/** What somebody has typed and the house has not acknowledged yet. It lies in this tab, and nowhere else. */
export class Drafts {
  constructor(private readonly store: Storage) {}

  keep(key: string, typed: unknown): void {
    this.store.setItem(PREFIX + key, JSON.stringify(typed));
  }

  kept<T>(key: string): T | undefined {
    const text = this.store.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  forget(key: string): void {
    this.store.removeItem(PREFIX + key);
  }

  /** At sign-out: whoever sits down next finds nothing. */
  forgetAll(): void {
    for (const key of Object.keys(this.store)) if (key.startsWith(PREFIX)) this.store.removeItem(key);
  }
}
