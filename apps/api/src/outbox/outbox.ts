import { Injectable } from '@nestjs/common';
import type { CentreChanged } from '@samsvar/contracts';
import { centreId } from '@samsvar/core';
import { Clock, Jobs, type CentreScope, type MunicipalityScope } from '@samsvar/platform';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { OutboxRow } from './outbox.entity.js';

const told = 'samsvar:outbox-of';

/**
 * Tells others of a change, if and only if the change is committed: the word is written in the same transaction, and the
 * relay and the plan's publisher are knocked at once it is.
 */
@Injectable()
export class Outbox implements EntitySubscriberInterface {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    dataSource: DataSource,
  ) {
    dataSource.subscribers.push(this);
  }

  /** `topic`: what changed, as in CentreChanged. `about`: the ids of it. */
  async tell(
    tx: EntityManager,
    scope: CentreScope | MunicipalityScope,
    topic: string,
    about: CentreChanged['about'] = {},
  ): Promise<void> {
    await tx.insert(OutboxRow, {
      id: uuidv7(),
      centreId: scope.centreId,
      municipalityId: scope.kind === 'municipality' ? scope.municipalityId : null,
      topic,
      about,
      at: this.clock.now(),
      publishedAt: null,
    });
    if (tx.queryRunner) tx.queryRunner.data[told] = scope.centreId;
  }

  /** TypeORM calls this after each commit, whoever's it was. */
  async afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): Promise<void> {
    const centre = queryRunner.data[told] as string | undefined;
    if (centre === undefined) return;
    delete queryRunner.data[told];
    const reach = { kind: 'centre', centreId: centreId(centre) } as const;
    // Whatever changed may be part of the plan; drawing one that is not is cheap, and publishes nothing.
    for (const job of ['outbox.relay', 'plan.publish'] as const) await this.jobs.knock(job, reach);
  }

  /** A connection is used again: what a transaction that was undone wanted to tell must not stay with it. */
  afterTransactionRollback({ queryRunner }: { queryRunner: QueryRunner }): void {
    delete queryRunner.data[told];
  }
}
