import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '@samsvar/core';
import { Clock, Does, PublishedPlans, type CentreScope, type JobHandler, type Scope } from '@samsvar/platform';
import { drawPlan, type DrawnPlan } from './draw-plan.js';
import { PlanFactsRepository } from './plan-facts.repository.js';
import { PlanRepository } from './plan.repository.js';
import type { PlanRow } from './plan.entity.js';

/** Publishers who meet draw again, for one of them may have read older facts. */
const mostTurns = 5;

/**
 * Draws a centre's plan anew and publishes it if it differs from the one before. Each step can be the last one of this
 * process: whoever does the job next, by a knock or by the sweep, goes on from there.
 */
@Injectable()
@Does('plan.publish')
export class PublishPlan implements JobHandler {
  constructor(
    private readonly facts: PlanFactsRepository,
    private readonly plans: PlanRepository,
    private readonly published: PublishedPlans,
    private readonly clock: Clock,
  ) {}

  async do(scope: Scope): Promise<void> {
    if (scope.kind !== 'centre') throw new Error('a plan is of a whole centre');
    for (let turn = 1; turn <= mostTurns; turn++) if (await this.publish(scope)) return;
    throw new Error('the plan could not be published: others publish it all the time');
  }

  /** False when somebody else published meanwhile. The facts are read last, so they are no older than what they replace. */
  private async publish(scope: CentreScope): Promise<boolean> {
    const inRedis = await this.published.version(scope.centreId);
    const before = await this.plans.newest(scope);
    const now = this.clock.now();
    const facts = await this.facts.at(scope, now);
    if (!facts) return true;
    const drawn = drawPlan(facts, now);
    const fingerprint = fingerprintOf(drawn);
    // Postgres brought back from an older copy has forgotten versions that routers know: they are counted on from there.
    const isForgetful = inRedis > (before?.version ?? 0);
    if (before?.fingerprint === fingerprint && !isForgetful) {
      await this.published.publish(before.body);
      return true;
    }
    const row = numbered(drawn, Math.max(before?.version ?? 0, inRedis) + 1, fingerprint, now);
    if (!(await this.plans.add(scope, row))) return false;
    await this.published.publish(row.body);
    return true;
  }
}

const numbered = (drawn: DrawnPlan, version: number, fingerprint: string, publishedAt: Instant): PlanRow => ({
  centreId: drawn.plan.centreId,
  version,
  fingerprint,
  publishedAt,
  body: { ...drawn, publishedAt, plan: { ...drawn.plan, version } },
});

const fingerprintOf = (drawn: DrawnPlan): string => createHash('sha256').update(JSON.stringify(drawn)).digest('hex');
