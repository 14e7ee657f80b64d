import { Injectable } from '@nestjs/common';
import { absencesWithin } from '#api/absences';
import { fairTurnOf } from '#api/call-outs';
import { LineFactsRepository } from '#api/hours';
import { EmploymentRow, PersonRow, RoleGrantRow, UnitRow } from '#api/identity';
import { LineRow } from '#api/lines';
import { RecordingRow } from '#api/recordings';
import { SeatRepository } from '#api/roster';
import { AgreementRow, CentreRow, MunicipalityRow } from '#api/tenancy';
import type { Instant } from '@samsvar/core';
import { allRows, everyRow, TenantDb, type CentreScope } from '@samsvar/platform';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { planSpan, type PlanFacts } from './draw-plan.js';
import { TelephoneRow } from './telephone.entity.js';

/** Far more than the largest centre that was ever thought of: beyond this no plan is drawn, and it is said. */
const mostOfAKind = 20_000;
/** A hundred people on duty at every hour of sixteen days, in seats of an hour. */
const mostSeats = 40_000;
const peopleAtOnce = 1_000;

/** All that a centre's plan is drawn from. */
@Injectable()
export class PlanFactsRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly hours: LineFactsRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** Undefined: there is no such centre. What changes while we read knocks by itself, and is drawn anew. */
  async at(scope: CentreScope, at: Instant): Promise<PlanFacts | undefined> {
    const { centreId } = scope;
    const span = planSpan(at);
    const rows = await this.db.within(scope, async (tx) => {
      const every = <Row extends { id: string }>(kind: new () => Row, more: object = {}) =>
        everyRow(tx, kind, { centreId, ...more } as object as FindOptionsWhere<Row>, mostOfAKind);
      const grants = await every(RoleGrantRow, { role: 'agent' });
      const agents: PersonRow[] = [];
      const employments: EmploymentRow[] = [];
      for (const some of pieces([...new Set(grants.map(({ personId }) => personId))])) {
        agents.push(...(await every(PersonRow, { id: In(some) })));
        employments.push(...(await every(EmploymentRow, { personId: In(some) })));
      }
      return {
        centre: await tx.findOneBy(CentreRow, { id: centreId }),
        municipalities: await every(MunicipalityRow),
        agreements: await every(AgreementRow),
        lines: await every(LineRow),
        recordings: await every(RecordingRow),
        people: await every(PersonRow, { isActive: true, phone: Not(IsNull()) }),
        units: await every(UnitRow, { phone: Not(IsNull()) }),
        telephones: await allRows(tx, TelephoneRow, { centreId }, mostOfAKind),
        absences: await absencesWithin(tx, scope, span),
        fairTurn: await fairTurnOf(tx, scope, at),
        agents: agents.sort(byId),
        employments: employments.sort(byId),
      };
    });
    if (rows.centre === null) return undefined;
    const hours = await this.hours.at(scope, span.from);
    const seats = await this.seats.allWithin(scope, span, mostSeats);
    return { ...rows, centre: rows.centre, hours, seats };
  }
}

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

function* pieces<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += peopleAtOnce) yield all.slice(at, at + peopleAtOnce);
}
