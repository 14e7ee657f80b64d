import { Injectable } from '@nestjs/common';
import { Outbox } from '#api/outbox';
import { allChanges, EditionRow, holdWeek, type Editor } from '#api/roster-draft';
import { addDays, isRefused, refuse, type Refused } from '@samsvar/core';
import { heldAsSeen, TenantDb, type CentreScope } from '@samsvar/platform';
import { layChanges, whyNotLaid } from './lay-changes.js';

export type PublishRefusal = Refused<
  'absent' | 'changed-meanwhile' | 'already-published' | 'nothing-to-publish' | 'not-an-agent' | 'seats-overlap'
>;

/** Turns a draft into who is on duty. */
@Injectable()
export class PublishRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** All of it or nothing. The plan is knocked at with the commit, and whoever is concerned has a receipt to give. */
  publish(scope: CentreScope, editionId: string, editor: Editor): Promise<EditionRow | PublishRefusal> {
    const { centreId } = scope;
    const key = { centreId, id: editionId };
    return this.db.within(scope, async (tx) => {
      const known = await tx.findOneBy(EditionRow, key);
      if (known === null) return refuse('absent');
      // A shift over the midnight of a Sunday lies in both weeks: who publishes the one waits for who publishes the other.
      for (const days of [-7, 0, 7]) await holdWeek(tx, centreId, addDays(known.week, days));
      const edition = await heldAsSeen(tx, EditionRow, key, editor.seen);
      if (isRefused(edition)) return known.publishedAt === null ? edition : refuse('already-published');
      if (edition.publishedAt !== null) return refuse('already-published');
      const changes = await allChanges(tx, edition, editor.at);
      if (changes.length === 0) return refuse('nothing-to-publish');
      const no = await whyNotLaid(tx, scope, changes);
      if (no) return no;
      await layChanges(tx, edition, changes);
      const version = edition.version + 1;
      const published = { version, publishedAt: editor.at, publishedBy: editor.personId };
      await tx.update(EditionRow, key, published);
      await this.outbox.tell(tx, scope, 'roster', { editionId, week: edition.week });
      return { ...edition, ...published };
    });
  }
}
