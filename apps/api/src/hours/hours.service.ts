import { Injectable } from '@nestjs/common';
import { pageOf, type Page, type PageQuery } from '#api/edge';
import { closureOf, instant, isRefused, weekOfHours, type LineId, type PersonId } from '@samsvar/core';
import { Clock, type MunicipalityScope } from '@samsvar/platform';
import { uuidv7 } from 'uuidv7';
import { ClosureRepository } from './closure.repository.js';
import { closureView, type ClosureDraft, type ClosureView } from './closure.view.js';
import { EmergencyRepository } from './emergency.repository.js';
import type { EmergencySwitch } from './emergency.view.js';
import type { WeekBody } from './week.js';
import { WeekRepository } from './week.repository.js';

/** What says when a line is open: its week, its closures, the coordinator's switch. */
@Injectable()
export class HoursService {
  constructor(
    private readonly weeks: WeekRepository,
    private readonly closures: ClosureRepository,
    private readonly emergencies: EmergencyRepository,
    private readonly clock: Clock,
  ) {}

  week(scope: MunicipalityScope, lineId: LineId) {
    return this.weeks.read(scope, lineId);
  }

  async changeWeek(scope: MunicipalityScope, lineId: LineId, { version, periods }: WeekBody) {
    const week = weekOfHours(periods);
    return isRefused(week) ? week : this.weeks.replace(scope, lineId, version, week);
  }

  async listClosures(scope: MunicipalityScope, lineId: LineId, page: PageQuery): Promise<Page<ClosureView>> {
    const rows = await this.closures.list(scope, lineId, this.clock.now(), page.limit + 1, page.after);
    return pageOf(rows, page.limit, closureView);
  }

  async close(scope: MunicipalityScope, lineId: LineId, { from, until, reason }: ClosureDraft) {
    const closure = closureOf(instant(Date.parse(from)), instant(Date.parse(until)), reason);
    if (isRefused(closure)) return closure;
    const row = await this.closures.add(scope, lineId, uuidv7(), closure);
    return isRefused(row) ? row : closureView(row);
  }

  callOffClosure(scope: MunicipalityScope, lineId: LineId, closureId: string) {
    return this.closures.remove(scope, lineId, closureId);
  }

  emergency(scope: MunicipalityScope, lineId: LineId) {
    return this.emergencies.read(scope, lineId);
  }

  turnEmergency(scope: MunicipalityScope, lineId: LineId, wanted: EmergencySwitch, setBy: PersonId) {
    return this.emergencies.turn(scope, lineId, wanted, { setBy, since: this.clock.now() });
  }
}
