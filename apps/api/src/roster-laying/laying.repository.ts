import { draftToChange, EditionRow, holdWeek, SeatChangeRow } from '#api/roster-draft';
import type { Editor } from '#api/roster-draft';
import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Refused } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In, IsNull } from 'typeorm';

/** What was laid into drafts at once is taken out of them at once, as long as they are drafts. */
@Injectable()
export class LayingRepository {
  constructor(private readonly db: TenantDb) {}

  /** How many seats were taken out. What somebody has changed by hand since is theirs, and stays. */
  undo(
    scope: CentreScope,
    laidIn: string,
    by: Pick<Editor, 'personId' | 'at'>,
  ): Promise<number | Refused<'absent' | 'changed-meanwhile'>> {
    const { centreId } = scope;
    return this.db.within(scope, async (tx) => {
      const laid = await tx.findBy(SeatChangeRow, { centreId, laidIn });
      const drafts = await tx.find(EditionRow, {
        where: { centreId, id: In([...new Set(laid.map(({ editionId }) => editionId))]), publishedAt: IsNull() },
        order: { week: 'ASC' },
      });
      if (drafts.length === 0) return refuse('absent');
      let taken = 0;
      for (const { week } of drafts) await holdWeek(tx, centreId, week);
      for (const { id: editionId, week } of drafts) {
        const draft = await tx.findOneBy(EditionRow, { centreId, id: editionId, publishedAt: IsNull() });
        if (draft === null) return refuse('changed-meanwhile');
        const changed = await draftToChange(tx, scope, week, { ...by, seen: draft.version });
        if (isRefused(changed)) return changed;
        taken += (await tx.delete(SeatChangeRow, { centreId, editionId, laidIn })).affected ?? 0;
      }
      return taken;
    });
  }
}
