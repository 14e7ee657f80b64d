import type { Fact, FloorEvent } from '../routing/index.js';

/** The journal keeps a fact by its id: another by the same would be lost, and the same by another would count twice. */
export class FactIdWatch {
  private readonly saidBy = new Map<string, string>();
  private readonly idOf = new Map<string, string>();

  breaches(event: FloorEvent, facts: readonly Fact[]): string[] {
    return facts.flatMap(({ id, ...said }) => {
      const [text, about] = [JSON.stringify(said), `${event.id} ${JSON.stringify(said)}`];
      const [before, named] = [this.saidBy.get(id) ?? text, this.idOf.get(about) ?? id];
      this.saidBy.set(id, text);
      this.idOf.set(about, id);
      return [
        ...(before === text ? [] : [`${id} is ${text}, and was ${before}`]),
        ...(named === id ? [] : [`${text} is ${id}, and was ${named}`]),
      ];
    });
  }
}
