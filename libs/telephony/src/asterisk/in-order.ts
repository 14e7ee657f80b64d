/** Work with the same key is done one after the other in the order given; different keys do not wait for each other. */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  after<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(key, mine);
    const forget = (): void => {
      if (this.last.get(key) === mine) this.last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }
}
