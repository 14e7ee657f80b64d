import { draftedShifts } from '#api/roster-draft';
import type { Editor } from '#api/roster-draft';
import { demandOf } from '#api/roster-demand';
import { layInDrafts, type Laid, type LayRefusal } from '#api/roster-laying';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  isRefused,
  layTemplate,
  refuse,
  startOfDay,
  templateOf,
  type Instant,
  type LocalDate,
  type Refused,
  type WeekTemplate,
} from '@samsvar/core';
import { TenantDb, violatedConstraint, type CentreScope } from '@samsvar/platform';
import { MoreThan, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { TemplateRow } from './template.entity.js';

type By = Pick<Editor, 'personId' | 'at'>;

/** A year of weeks would be a centre that has misunderstood what they are for. */
const mostTemplates = 50;

/** What a week is laid from: one that was saved, or another week as it stands. */
export type Source = { readonly templateId: string } | { readonly week: LocalDate };

/** Weeks that are used again. */
@Injectable()
export class TemplateRepository {
  constructor(private readonly db: TenantDb) {}

  list(scope: CentreScope, limit: number, after?: string): Promise<TemplateRow[]> {
    const where = { centreId: scope.centreId, ...(after !== undefined && { id: MoreThan(after) }) };
    return this.db.within(scope, (tx) => tx.find(TemplateRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** The week as it stands, with what is drafted. */
  async save(
    scope: CentreScope,
    name: string,
    week: LocalDate,
    { personId, at }: By,
  ): Promise<TemplateRow | Refused<'template-name-taken' | 'template-empty' | 'too-many-templates'>> {
    const { centreId } = scope;
    try {
      return await this.db.within(scope, async (tx) => {
        if ((await tx.countBy(TemplateRow, { centreId })) >= mostTemplates) return refuse('too-many-templates');
        const shifts = await weekAsItStands(tx, scope, week, at);
        if (shifts.length === 0) return refuse('template-empty');
        const row = { id: uuidv7(), centreId, name, shifts, savedAt: at, savedBy: personId };
        await tx.insert(TemplateRow, row);
        return row;
      });
    } catch (fault) {
      if (violatedConstraint(fault) === 'roster_template_name_once') return refuse('template-name-taken');
      throw fault;
    }
  }

  remove(scope: CentreScope, id: string): Promise<void | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const { affected } = await tx.delete(TemplateRow, { centreId: scope.centreId, id });
      return affected === 0 ? refuse('absent') : undefined;
    });
  }

  /** Lays it on so many weeks from the first on, in their drafts; what does not fit is left out and told of. */
  lay(
    scope: CentreScope,
    source: Source,
    to: { readonly week: LocalDate; readonly weeks: number },
    by: By,
  ): Promise<Laid | LayRefusal | Refused<'absent' | 'template-empty'>> {
    return this.db.within(scope, async (tx) => {
      const template = await templateFrom(tx, scope, source, by.at);
      if (isRefused(template)) return template;
      const { holidays } = await demandOf(tx, scope);
      const weeks = Array.from({ length: to.weeks }, (_, place) => addDays(to.week, 7 * place));
      const laid = weeks.map((week) => layTemplate(template, week, holidays));
      const outcome = await layInDrafts(
        tx,
        scope,
        laid.flatMap(({ shifts }) => shifts),
        by,
      );
      if (isRefused(outcome)) return outcome;
      const closed = laid.flatMap((week) => week.closed.map((shift) => ({ ...shift, because: 'closed' as const })));
      const skipped = [...closed, ...outcome.skipped].sort((one, other) => one.from - other.from);
      return { ...outcome, skipped };
    });
  }
}

async function templateFrom(
  tx: EntityManager,
  scope: CentreScope,
  source: Source,
  now: Instant,
): Promise<WeekTemplate | Refused<'absent' | 'template-empty'>> {
  if ('week' in source) {
    const shifts = await weekAsItStands(tx, scope, source.week, now);
    return shifts.length === 0 ? refuse('template-empty') : shifts;
  }
  const row = await tx.findOneBy(TemplateRow, { centreId: scope.centreId, id: source.templateId });
  return row === null ? refuse('absent') : row.shifts;
}

async function weekAsItStands(
  tx: EntityManager,
  scope: CentreScope,
  week: LocalDate,
  now: Instant,
): Promise<WeekTemplate> {
  const span = { from: startOfDay(week), to: startOfDay(addDays(week, 7)) };
  return templateOf(await draftedShifts(tx, scope, span, now), week);
}
