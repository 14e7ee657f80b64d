import { Injectable } from '@nestjs/common';
import { LineFactsRepository } from '#api/hours';
import { EmploymentRow, PersonRow, RoleGrantRow } from '#api/identity';
import { LineRow } from '#api/lines';
import { SeatRepository } from '#api/roster';
import { AgreementRow, CentreRow, MunicipalityRow } from '#api/tenancy';
import type { Instant } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';
import { In } from 'typeorm';
import { planSpan, type PlanFacts } from './draw-plan.js';

/** A centre of fifty municipalities still fits, as everywhere. */
const mostLines = 500;
const mostAgents = 2_000;
/** Fifty people on duty at every hour of sixteen days, in seats of three hours. */
const mostSeats = 7_000;

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
      const grants = await tx.find(RoleGrantRow, { where: { centreId, role: 'agent' }, take: mostAgents });
      const agents = In(grants.map(({ personId }) => personId));
      const order = { id: 'ASC' } as const;
      return {
        centre: await tx.findOneBy(CentreRow, { id: centreId }),
        municipalities: await tx.find(MunicipalityRow, { where: { centreId }, order, take: mostLines }),
        agreements: await tx.find(AgreementRow, { where: { centreId }, order, take: mostLines }),
        lines: await tx.find(LineRow, { where: { centreId }, order, take: mostLines }),
        agents: await tx.find(PersonRow, { where: { centreId, id: agents }, order, take: mostAgents }),
        employments: await tx.find(EmploymentRow, { where: { centreId, personId: agents }, order, take: mostAgents }),
      };
    });
    if (rows.centre === null) return undefined;
    const hours = await this.hours.at(scope, span.from);
    const seats = await this.seats.within(scope, span, mostSeats);
    return { ...rows, centre: rows.centre, hours, seats };
  }
}
