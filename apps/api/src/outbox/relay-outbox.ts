import { Injectable } from '@nestjs/common';
import { Clock, Does, NewsDesk, TenantDb, type JobHandler, type Scope } from '@samsvar/platform';
import { In, IsNull } from 'typeorm';
import { OutboxRow } from './outbox.entity.js';

/** So many rows a turn: a turn is short, and the next follows at once. */
const turn = 100;

/**
 * Moves one centre's committed words to the stream that desks hear, oldest first. The stream takes each id once, so
 * a worker that dies between telling and marking tells nothing twice.
 */
@Injectable()
@Does('outbox.relay')
export class RelayOutbox implements JobHandler {
  constructor(
    private readonly db: TenantDb,
    private readonly news: NewsDesk,
    private readonly clock: Clock,
  ) {}

  async do(scope: Scope): Promise<void> {
    for (let moved = turn; moved === turn;) moved = await this.moveSome(scope);
  }

  private async moveSome(scope: Scope): Promise<number> {
    const waiting = await this.db.within(scope, (tx) =>
      tx.find(OutboxRow, { where: { publishedAt: IsNull() }, order: { id: 'ASC' }, take: turn }),
    );
    for (const { id, centreId, municipalityId, topic, about } of waiting) {
      await this.news.tell({ id, centreId, municipalityId, topic, about });
    }
    if (waiting.length > 0) {
      const ids = waiting.map(({ id }) => id);
      await this.db.within(scope, (tx) =>
        tx.update(OutboxRow, { id: In(ids), publishedAt: IsNull() }, { publishedAt: this.clock.now() }),
      );
    }
    return waiting.length;
  }
}
