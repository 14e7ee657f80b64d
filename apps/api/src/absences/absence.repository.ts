import { whyNoAgent } from '#api/identity';
import { Outbox } from '#api/outbox';
import { Injectable } from '@nestjs/common';
import { days, refuse, type AbsenceKind, type Instant, type PersonId, type Refused, type Span } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan, type EntityManager, type FindOptionsSelect } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AbsenceRow } from './absence.entity.js';

/** What is said of an absence: whose, from when to when, and for the person's own eyes of which kind. */
export type SaidAbsence = Span & { readonly personId: PersonId; readonly kind: AbsenceKind | null };
/** Whose word it is, and when. */
export type Word = { readonly by: PersonId; readonly at: Instant };

/** A year's leave, with a day to spare for the leap year. */
const longest = days(367);
/** What is over does not count. */
const mostToCome = 100;

export type AbsenceRefusal = Refused<
  | 'absent'
  | 'not-an-agent'
  | 'ends-before-it-starts'
  | 'absence-is-over'
  | 'absence-too-long'
  | 'absence-overlaps'
  | 'list-is-full'
>;

/** Who is away when. */
@Injectable()
export class AbsenceRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** One's own that are not over, with what one has said of them. */
  ofPerson(scope: CentreScope, personId: PersonId, now: Instant, limit: number, after?: string): Promise<AbsenceRow[]> {
    const where = { centreId: scope.centreId, personId, endsAt: MoreThan(now), ...from(after) };
    return this.db.within(scope, (tx) =>
      tx.find(AbsenceRow, { where, select: withKind, order: { id: 'ASC' }, take: limit }),
    );
  }

  /** Everybody's, wholly or partly within the span: from when to when, and no more. */
  within(scope: CentreScope, span: Span, limit: number, after?: string): Promise<AbsenceRow[]> {
    const where = {
      centreId: scope.centreId,
      startsAt: LessThan(span.to),
      endsAt: MoreThan(span.from),
      ...from(after),
    };
    return this.db.within(scope, (tx) => tx.find(AbsenceRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** The plan is knocked at with the commit: whoever is away now is not rung. */
  say(scope: CentreScope, said: SaidAbsence, { by, at }: Word): Promise<AbsenceRow | AbsenceRefusal> {
    return this.db.within(scope, async (tx) => {
      const no = whyNot(said, at) ?? (await whyNoAgent(tx, scope, said.personId));
      if (no) return no;
      await holdPerson(tx, said.personId);
      const { centreId } = scope;
      const { personId, from: startsAt, to: endsAt, kind } = said;
      const over = { centreId, personId, startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) };
      if (await tx.existsBy(AbsenceRow, over)) return refuse('absence-overlaps');
      const toCome = { centreId, personId, endsAt: MoreThan(at) };
      if ((await tx.countBy(AbsenceRow, toCome)) >= mostToCome) return refuse('list-is-full');
      const row = { id: uuidv7(), centreId, personId, startsAt, endsAt, kind, saidBy: by, saidAt: at };
      await tx.insert(AbsenceRow, row);
      await this.tell(tx, scope);
      return row;
    });
  }

  /** One that has not begun was never said; one that has ends now; one that is over stays. */
  takeBack(
    scope: CentreScope,
    which: { readonly id: string; readonly personId?: PersonId },
    at: Instant,
  ): Promise<Refused<'absent' | 'absence-is-over'> | undefined> {
    const where = { centreId: scope.centreId, ...which };
    return this.db.within(scope, async (tx) => {
      const row = await tx.findOne(AbsenceRow, { where, lock: { mode: 'pessimistic_write' } });
      if (row === null) return refuse('absent');
      if (row.endsAt <= at) return refuse('absence-is-over');
      if (row.startsAt < at) await tx.update(AbsenceRow, where, { endsAt: at });
      else await tx.delete(AbsenceRow, where);
      await this.tell(tx, scope);
      return undefined;
    });
  }

  /** All desks of the centre hear that something about the roster is different. Whose and what they are not told. */
  private tell = (tx: EntityManager, scope: CentreScope) => this.outbox.tell(tx, scope, 'roster');
}

const from = (after?: string) => (after === undefined ? {} : { id: MoreThan(after) });

const withKind: FindOptionsSelect<AbsenceRow> = { id: true, startsAt: true, endsAt: true, kind: true, saidBy: true };

function whyNot({ from: starts, to: ends }: SaidAbsence, at: Instant): AbsenceRefusal | undefined {
  if (ends <= starts) return refuse('ends-before-it-starts');
  if (ends <= at) return refuse('absence-is-over');
  return ends - starts > longest ? refuse('absence-too-long') : undefined;
}

/** Until the transaction ends nobody else says that this person is away. */
const holdPerson = (tx: EntityManager, personId: PersonId): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`absence ${personId}`]);
