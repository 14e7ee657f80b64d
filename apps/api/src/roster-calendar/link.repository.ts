import { SeatRow } from '#api/roster';
import { CentreRow } from '#api/tenancy';
import { Injectable } from '@nestjs/common';
import type { Actor, Instant, PersonId, Span } from '@samsvar/core';
import { everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { LessThan, MoreThan } from 'typeorm';
import { createHash, randomBytes } from 'node:crypto';
import { CalendarLinkRow, type CalendarLanguage } from './link.entity.js';

/** Two shifts a day for nine months, and then some. */
const mostSeats = 1_000;

/** Who may be asked for by a key. */
export type LinkOwner = Pick<CalendarLinkRow, 'centreId' | 'personId' | 'subject' | 'language'>;

/** People's own links to their shifts. */
@Injectable()
export class LinkRepository {
  constructor(private readonly db: TenantDb) {}

  find(scope: CentreScope, personId: PersonId): Promise<CalendarLinkRow | null> {
    return this.db.within(scope, (tx) => tx.findOneBy(CalendarLinkRow, { centreId: scope.centreId, personId }));
  }

  /** A new key; an older one opens nothing from now on. It is told once: only its hash is kept. */
  async renew(
    scope: CentreScope,
    { personId, subject }: Actor,
    language: CalendarLanguage,
    changedAt: Instant,
  ): Promise<{ readonly key: string; readonly row: CalendarLinkRow }> {
    const key = randomBytes(32).toString('base64url');
    const row = { centreId: scope.centreId, personId, subject, language, keyHash: hashOf(key), changedAt };
    await this.keep(scope, row);
    return { key, row };
  }

  async withdraw(scope: CentreScope, { personId, subject }: Actor, changedAt: Instant): Promise<void> {
    const known = await this.find(scope, personId);
    const { language = 'nn' } = known ?? {};
    await this.keep(scope, { centreId: scope.centreId, personId, subject, language, keyHash: null, changedAt });
  }

  /** Before anybody is known: whose key it is. */
  async ownerOf(key: string): Promise<LinkOwner | undefined> {
    const hash = hashOf(key);
    const row = await this.db.withCalendarKey(hash, (tx) => tx.findOneBy(CalendarLinkRow, { keyHash: hash }));
    return row ?? undefined;
  }

  /** One person's published shifts within a span, and what the centre is called. */
  shown(
    scope: CentreScope,
    personId: PersonId,
    { from, to }: Span,
  ): Promise<{ readonly centre: string; readonly seats: readonly SeatRow[] }> {
    const { centreId } = scope;
    const where = { centreId, personId, startsAt: LessThan(to), endsAt: MoreThan(from) };
    return this.db.within(scope, async (tx) => {
      const { name } = await tx.findOneByOrFail(CentreRow, { id: centreId });
      return { centre: name, seats: await everyRow(tx, SeatRow, where, mostSeats) };
    });
  }

  private keep(scope: CentreScope, row: CalendarLinkRow): Promise<unknown> {
    return this.db.within(scope, (tx) => tx.upsert(CalendarLinkRow, row, ['centreId', 'personId']));
  }
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
