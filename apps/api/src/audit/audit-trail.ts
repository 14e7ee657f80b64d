import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, type AuditEntry } from '@samsvar/platform';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

const append = `
  insert into samsvar.audit
    (id, at, centre_id, municipality_id, person_id, action, about, outcome, because, trace_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

type Place = { centreId?: string; municipalityId?: string };

/**
 * Writes the audit log: outside the transaction of the work, so that a permit stays recorded when the work is undone.
 * A denial has no reach; it is filed under the place that was asked about, for that centre's administrator to see.
 */
@Injectable()
export class AuditTrail extends AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async write(entry: AuditEntry): Promise<void> {
    const { personId, action, about, outcome, because, traceId } = entry;
    const { centreId, municipalityId }: Place = { ...about, ...(entry.reach as Place | null) };
    const at = new Date(this.clock.now());
    const values = [
      uuidv7(),
      at,
      centreId ?? null,
      municipalityId ?? null,
      personId,
      action,
      about,
      outcome,
      because,
      traceId,
    ];
    await this.dataSource.query(append, values);
  }
}
