import type { DeskState, DeskToFloor, FloorAnswer, RefusalCode } from '@samsvar/contracts';

/** A word to the floor, before it has an id. */
export type Utterance = {
  [Event in keyof DeskToFloor]: { readonly event: Event; readonly about: Omit<DeskToFloor[Event], 'id'> };
}[keyof DeskToFloor];

/** What was said, and what has become of it. `unheard`: nobody took it within the minute in which it holds. */
export type Word = Utterance & {
  readonly id: string;
  readonly saidAt: number;
  readonly settledAt?: number;
  readonly became: 'saying' | 'done' | 'unheard' | RefusalCode;
};

/** All that the desk shows: the floor as we were told it last, whether we still hear, and what we have said. */
export type DeskNow = {
  readonly isLive: boolean;
  readonly state: DeskState | undefined;
  readonly words: readonly Word[];
};

/** One connection to the house. What is put to it is answered once, or never. */
export type Port = {
  say(word: Word, answer: (outcome: FloorAnswer) => void): void;
  resync(answer: (outcome: DeskState | { readonly refused: RefusalCode }) => void): void;
};

/** Unanswered for this long, a word is said again under its own id; after a minute the house takes it no more. */
const ASK_AGAIN_MS = 5_000;
const HOLDS_MS = 60_000;
/** That something was done shows in the state as well; that it was not stays until it is read. */
const DONE_SHOWS_MS = 4_000;

/** The desk's end of the line: what the floor tells, in order and whole, and what the person says, once each. */
export class DeskLine {
  private shown: DeskNow = { isLive: false, state: undefined, words: [] };
  private readonly watchers = new Set<() => void>();
  private readonly putAt = new Map<string, number>();
  private port: Port | undefined;
  private heard = 0;
  /** Who the floor itself last said that we are. */
  private known: DeskState['me'] = null;

  constructor(private readonly clock: () => number) {}

  readonly now = (): DeskNow => this.shown;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** What was said and not answered is said again: the house knows it by its id. */
  connected(port: Port): void {
    this.port = port;
    this.heard = 0;
    this.putAt.clear();
    this.show({ isLive: true });
    this.beat();
  }

  disconnected(): void {
    this.port = undefined;
    this.show({ isLive: false });
  }

  /** Each message of the floor counts one on; a number left out was missed, and then all of it is asked for. */
  count(seq: number): void {
    const isNext = seq === this.heard + 1 || seq === 1;
    this.heard = seq;
    if (!isNext) this.resync();
  }

  told(state: DeskState): void {
    this.count(state.seq);
    this.take(state);
  }

  /** The same said twice before the first is answered is one word. */
  say(utterance: Utterance): void {
    const isUnderWay = this.shown.words.some((word) => word.became === 'saying' && isSame(word, utterance));
    if (isUnderWay) return;
    const word: Word = { ...utterance, id: crypto.randomUUID(), saidAt: this.clock(), became: 'saying' };
    this.show({ words: [...this.shown.words.filter(({ became }) => became === 'saying'), word] });
    this.beat();
  }

  /** What has become of all that was said is read; only what is not answered stays. */
  dismiss(): void {
    this.show({ words: this.shown.words.filter(({ became }) => became === 'saying') });
  }

  /** Called now and then: says again what nobody has answered, and gives up what is too old. */
  beat(): void {
    const now = this.clock();
    const isOver = ({ became, settledAt = now }: Word) => became === 'done' && now - settledAt >= DONE_SHOWS_MS;
    if (this.shown.words.some(isOver)) this.show({ words: this.shown.words.filter((word) => !isOver(word)) });
    for (const word of this.shown.words) {
      if (word.became !== 'saying') continue;
      if (now - word.saidAt >= HOLDS_MS) this.settle(word.id, 'unheard');
      else if (now - (this.putAt.get(word.id) ?? -Infinity) >= ASK_AGAIN_MS) this.put(word, now);
    }
  }

  private put(word: Word, now: number): void {
    if (!this.port) return;
    this.putAt.set(word.id, now);
    this.port.say(word, (outcome) => {
      if ('done' in outcome) return this.settle(word.id, 'done');
      // The house does not know yet: it is asked again, under the same id.
      if (outcome.refused !== 'too-slow') this.settle(word.id, outcome.refused);
    });
  }

  private settle(id: string, became: Word['became']): void {
    this.putAt.delete(id);
    const settledAt = this.clock();
    const words = this.shown.words.map((word) =>
      word.id === id && word.became === 'saying' ? { ...word, became, settledAt } : word,
    );
    this.show({ words });
  }

  private resync(): void {
    this.port?.resync((outcome) => {
      if ('refused' in outcome) return;
      this.heard = outcome.seq;
      this.take(outcome);
    });
  }

  /** A floor that had to begin anew knows of nobody's word: whoever is at the desk as before says it again. */
  private take(state: DeskState): void {
    this.show({ state });
    if (!state.isCurrent) return;
    const before = this.known;
    this.known = state.me;
    if (state.me?.presenceBy === null && before?.presenceBy && before.presence !== 'off') {
      this.say({ event: 'presence:set', about: { presence: before.presence } });
    }
  }

  private show(change: Partial<DeskNow>): void {
    this.shown = { ...this.shown, ...change };
    for (const watcher of this.watchers) watcher();
  }
}

const isSame = (word: Word, { event, about }: Utterance): boolean =>
  word.event === event && JSON.stringify(word.about) === JSON.stringify(about);
