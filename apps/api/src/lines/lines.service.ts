import { Injectable } from '@nestjs/common';
import { pageOf, placeOf, type Page, type OwnedPageQuery } from '#api/edge';
import { isRefused, lineId, refuse, type LineId, type Refused } from '@samsvar/core';
import type { CentreScope, MunicipalityScope } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { LineRepository, type LineRefusal } from './line.repository.js';
import { lineView, type LineChange, type LineDraft, type LineView } from './line.view.js';

/** The dialled numbers of the centre, each its municipality's own. */
@Injectable()
export class LinesService {
  constructor(private readonly lines: LineRepository) {}

  async list(scope: CentreScope | MunicipalityScope, { limit, after }: OwnedPageQuery): Promise<Page<LineView>> {
    return pageOf(await this.lines.list(scope, limit + 1, after), limit, lineView, placeOf);
  }

  async read(scope: MunicipalityScope, id: LineId): Promise<LineView | Refused<'absent'>> {
    const row = await this.lines.find(scope, id);
    return row === null ? refuse('absent') : lineView(row);
  }

  async add(
    scope: MunicipalityScope,
    draft: LineDraft,
  ): Promise<LineView | LineRefusal | Refused<'hidden-number-needed'>> {
    const { number, kind, hiddenNumber, validFrom, validTo, dutyNumber, ...rest } = draft;
    const trunkNumber = kind === 'own' ? number : (hiddenNumber ?? undefined);
    if (trunkNumber === undefined || (kind === 'forwarded' && trunkNumber === number)) {
      return refuse('hidden-number-needed');
    }
    const row = await this.lines.add(scope, lineId(uuidv7()), {
      ...rest,
      kind,
      trunkNumber,
      dialledNumber: number,
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
      dutyNumber: dutyNumber ?? null,
    });
    return isRefused(row) ? row : lineView(row);
  }

  async change(scope: MunicipalityScope, id: LineId, { version, ...fields }: LineChange) {
    const row = await this.lines.change(scope, id, version, { ...fields });
    return isRefused(row) ? row : lineView(row);
  }

  remove(scope: MunicipalityScope, id: LineId, seen: number) {
    return this.lines.remove(scope, id, seen);
  }
}
