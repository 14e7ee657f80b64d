import { whyNoAgent } from '#api/identity';
import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import { days, refuse, type Instant, type PersonId, type Refused, type Span, type Wish } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { areClosed } from './wish-period.repository.js';
import { WishRow } from './wish.entity.js';

/** Who says it, when, and whether they plan: whoever does is not held to the date. */
export type Speaker = { readonly personId: PersonId; readonly isPlanner: boolean; readonly at: Instant };

const longest = days(92);
/** Every day of a season, morning and afternoon. What is over does not count. */
const mostToCome = 200;

export type WishRefusal = Refused<
  | 'absent'
  | 'not-an-agent'
  | 'ends-before-it-starts'
  | 'wish-is-over'
  | 'wish-too-long'
  | 'wish-overlaps'
  | 'wishes-closed'
  | 'list-is-full'
>;

/** What people wish of the roster to come. */
@Injectable()
export class WishRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** One person's that are not over. */
  ofPerson(scope: CentreScope, personId: PersonId, now: Instant, limit: number, after?: string): Promise<WishRow[]> {
    const where = { centreId: scope.centreId, personId, endsAt: MoreThan(now), ...from(after) };
    return this.db.within(scope, (tx) => tx.find(WishRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** Everybody's that lie, wholly or partly, within the span. */
  within(scope: CentreScope, span: Span, limit: number, after?: string): Promise<WishRow[]> {
    const where = {
      centreId: scope.centreId,
      startsAt: LessThan(span.to),
      endsAt: MoreThan(span.from),
      ...from(after),
    };
    return this.db.within(scope, (tx) => tx.find(WishRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  say(scope: CentreScope, said: Wish, speaker: Speaker): Promise<WishRow | WishRefusal> {
    const { centreId } = scope;
    const { personId, wish, from: startsAt, to: endsAt } = said;
    return this.db.within(scope, async (tx) => {
      const no = whyNot(said, speaker) ?? (await whyNoAgent(tx, scope, personId));
      if (no) return no;
      if (await isTooLate(tx, scope, said, speaker)) return refuse('wishes-closed');
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`wishes ${personId}`]);
      const over = { centreId, personId, startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) };
      if (await tx.existsBy(WishRow, over)) return refuse('wish-overlaps');
      const toCome = { centreId, personId, endsAt: MoreThan(speaker.at) };
      if ((await tx.countBy(WishRow, toCome)) >= mostToCome) return refuse('list-is-full');
      const row: WishRow = { id: uuidv7(), centreId, personId, wish, startsAt, endsAt, saidBy: speaker.personId };
      await tx.insert(WishRow, row);
      await this.outbox.tell(tx, scope, 'roster');
      return row;
    });
  }

  takeBack(
    scope: CentreScope,
    which: { readonly id: string; readonly personId?: PersonId },
    speaker: Speaker,
  ): Promise<Refused<'absent' | 'wishes-closed'> | undefined> {
    const where = { centreId: scope.centreId, ...which };
    return this.db.within(scope, async (tx) => {
      const row = await tx.findOneBy(WishRow, where);
      if (row === null) return refuse('absent');
      if (await isTooLate(tx, scope, { from: row.startsAt, to: row.endsAt }, speaker)) return refuse('wishes-closed');
      await tx.delete(WishRow, where);
      await this.outbox.tell(tx, scope, 'roster');
      return undefined;
    });
  }
}

const from = (after?: string) => (after === undefined ? {} : { id: MoreThan(after) });

const isTooLate = async (tx: EntityManager, scope: CentreScope, span: Span, { isPlanner, at }: Speaker) =>
  !isPlanner && (await areClosed(tx, scope, span, at));

function whyNot({ from: starts, to: ends }: Span, { at }: Speaker): WishRefusal | undefined {
  if (ends <= starts) return refuse('ends-before-it-starts');
  if (ends <= at) return refuse('wish-is-over');
  return ends - starts > longest ? refuse('wish-too-long') : undefined;
}
