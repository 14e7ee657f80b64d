import type { SomeWeeks } from '#api/roster-balance';
import type { Editor } from '#api/roster-draft';
import type { Skipped, SkippedBecause } from '#api/roster-laying';
import { Proposals, type Proposal } from '#api/roster-proposal';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  isRefused,
  later,
  openSeats,
  refuse,
  seconds as secondsOf,
  type EmptySeat,
  type Refused,
  type RuleCode,
} from '@samsvar/core';
import { Clock, type CentreScope } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { FillingRepository, type Opening } from './filling.repository.js';
import type { Progress, SearchRow } from './search.entity.js';
import { SearchRepository } from './search.repository.js';

export type SearchOrder = SomeWeeks & { readonly seconds: number };
type StartRefusal = Refused<'changed-meanwhile' | 'searches-busy' | 'search-under-way'>;

/** Each holds a core of the machine, and there are other things to do on it. */
const mostAtOnce = 2;
/** How often a search tells of itself, and hears whether it is to stop: it may run in another process than the one asked. */
const tellEvery = secondsOf(1);
/** What is found as soon as this is answered at once. */
const atOnce = secondsOf(2);
/** What came of a search is told of these seats; each has a line for every agent. */
const mostShown = 20;

/** A search in this process. */
type Running = { readonly stop: AbortController; isAbandoned: boolean; progress: Progress };

/** Searches for proposals, beside all else. No transaction is open while one searches. */
@Injectable()
export class Searches implements BeforeApplicationShutdown {
  private readonly log = new Logger('roster search');
  private readonly running = new Map<string, { readonly search: Running; readonly done: Promise<void> }>();

  constructor(
    private readonly weeks: FillingRepository,
    private readonly searches: SearchRepository,
    private readonly proposals: Proposals,
    private readonly clock: Clock,
  ) {}

  async start(scope: CentreScope, order: SearchOrder, editor: Editor): Promise<SearchRow | StartRefusal> {
    if (this.running.size >= mostAtOnce) return refuse('searches-busy');
    const opening = await this.weeks.opening(scope, order, editor);
    if (isRefused(opening)) return opening;
    const open = openSeats(opening.task).reduce((sum, { missing }) => sum + missing, 0);
    const search = await this.searches.open(scope, begun(scope, order, editor, open));
    if (isRefused(search)) return search;
    const running = { stop: new AbortController(), isAbandoned: false, progress: search.progress };
    const done = this.run(scope, search.id, opening, { order, editor, running });
    this.running.set(search.id, { search: running, done });
    await settledWithin(done, atOnce);
    const now = await this.searches.look(scope, search.id, this.clock.now());
    return isRefused(now) ? search : now;
  }

  async stop(scope: CentreScope, id: string): Promise<SearchRow | Refused<'absent'>> {
    const search = await this.searches.stop(scope, id, this.clock.now());
    if (!isRefused(search)) this.running.get(id)?.search.stop.abort();
    return search;
  }

  /** Nothing is laid by a process that is going down: whoever waits is told that the search failed. */
  async beforeApplicationShutdown(): Promise<void> {
    const all = [...this.running.values()];
    for (const { search } of all) {
      search.isAbandoned = true;
      search.stop.abort();
    }
    await Promise.all(all.map(({ done }) => done));
  }

  /** Never rejects: how it ended is told in its row. */
  private async run(
    scope: CentreScope,
    id: string,
    { task, seen }: Opening,
    { order, editor, running }: { order: SearchOrder; editor: Editor; running: Running },
  ): Promise<void> {
    const hear = async () => {
      const asked = await this.searches.tell(scope, id, running.progress, this.clock.now());
      running.isAbandoned ||= asked.isAbandoned;
      if (asked.isStopped || asked.isAbandoned) running.stop.abort();
    };
    const telling = setInterval(() => void hear().catch((fault: unknown) => this.log.warn(fault)), tellEvery);
    try {
      const proposal = await this.proposals.propose(task, {
        seconds: order.seconds,
        signal: running.stop.signal,
        better: ({ proposed }) => (running.progress = { ...running.progress, seated: proposed.length }),
      });
      running.progress = { ...running.progress, seated: proposal.proposed.length };
      await hear();
      await this.settle(scope, id, proposal, { editor, running, seen });
    } catch (fault) {
      this.log.error(fault);
      await this.searches.end(scope, id, 'failed').catch((again: unknown) => this.log.error(again));
    } finally {
      clearInterval(telling);
      this.running.delete(id);
    }
  }

  private async settle(
    scope: CentreScope,
    id: string,
    proposal: Proposal,
    { editor, running, seen }: { editor: Editor; running: Running; seen: Opening['seen'] },
  ): Promise<void> {
    if (running.isAbandoned) return this.searches.end(scope, id, 'abandoned');
    const by = { personId: editor.personId, at: this.clock.now() };
    const laid = await this.weeks.lay(scope, proposal.proposed, by, seen, (tx, { id: laidIn, seats, skipped }) => {
      const empty = [...skipped.map(emptyAfterAll), ...proposal.empty];
      const missing = empty.reduce((sum, one) => sum + one.missing, 0);
      const found = { laidIn, seats, missing, empty: empty.slice(0, mostShown) };
      return this.searches.endWithin(tx, scope, id, { ended: proposal.ended, found });
    });
    if (isRefused(laid)) await this.searches.end(scope, id, 'changed-meanwhile');
  }
}

/** Somebody was proposed for it, and has become unable to sit in it while the search went on. */
const emptyAfterAll = ({ personId, kind, from, to, because }: Skipped): EmptySeat => ({
  ...{ kind, from, to, lineId: null, missing: 1 },
  because: [{ personId, obstacles: obstacleOf[because] }],
});

/** In the words of the rules, where there is one. */
const obstacleOf: Readonly<Record<SkippedBecause, readonly RuleCode[]>> = {
  ...{ over: [], closed: [] },
  absent: ['absent'],
  'not-an-agent': ['not-an-agent'],
  'on-duty': ['one-seat-at-a-time'],
};

const begun = (
  { centreId }: CentreScope,
  { week, weeks, seconds }: SearchOrder,
  { personId, at }: Editor,
  open: number,
): SearchRow => ({
  ...{ id: uuidv7(), centreId, week, weeks },
  ...{ startedAt: at, startedBy: personId, until: later(at, secondsOf(seconds)) },
  ...{ lookedAt: at, heardAt: at, stopAskedAt: null },
  ...{ progress: { open, seated: 0 }, ended: null, found: null },
});

async function settledWithin(done: Promise<void>, most: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([done, new Promise((resolve) => (timer = setTimeout(resolve, most)))]);
  clearTimeout(timer);
}
