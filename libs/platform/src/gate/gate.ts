import { Injectable } from '@nestjs/common';
import { isPermitRecorded, type Actor, type Deny, type Permit, type Policy, type Reach } from '@samsvar/core';
import { currentTraceId } from '../log/index.js';
import { sealScope, type Scope } from '../tenant/scope.js';
import { AuditLog, type AuditEntry } from './audit.js';
import { Denied } from './denied.js';

type About = AuditEntry['about'];

/**
 * The one way to anybody's rows: check, record, run.
 *
 *     gate.check(actor, mayChangeLine(place)).record('line.change', { lineId }).run((scope) => …)
 *
 * The policy decides, the audit log is written, and only then the work is given the scope that opens the rows. A permit to
 * read what the house itself is leaves no row (`readsOfTheHouse`); a denial and a failure always do.
 * Throws Denied when the policy says no.
 */
@Injectable()
export class Gate {
  constructor(private readonly audit: AuditLog) {}

  check<R extends Reach>(actor: Actor, policy: Policy<R>): Checked<R> {
    return new Checked(this.audit, actor, policy(actor));
  }
}

/** Decided, not yet recorded: nothing can be run before it is said what it is. */
class Checked<R extends Reach> {
  constructor(
    private readonly audit: AuditLog,
    private readonly actor: Actor,
    private readonly decision: Permit<R> | Deny,
  ) {}

  record(action: string, about: About = {}): Recorded<R> {
    return new Recorded(this.audit, this.decision, {
      personId: this.actor.personId,
      action,
      about,
      because: this.decision.because,
      reach: this.decision.permit ? this.decision.reach : null,
      traceId: currentTraceId(),
    });
  }
}

class Recorded<R extends Reach> {
  constructor(
    private readonly audit: AuditLog,
    private readonly decision: Permit<R> | Deny,
    private readonly entry: Omit<AuditEntry, 'outcome'>,
  ) {}

  async run<T>(work: (scope: Scope<R>) => Promise<T>): Promise<T> {
    const { decision, entry } = this;
    if (!decision.permit) {
      await this.audit.write({ ...entry, outcome: 'denied' });
      throw new Denied(decision.because, decision.isForeign);
    }
    if (isPermitRecorded(entry.action)) await this.audit.write({ ...entry, outcome: 'permitted' });
    try {
      return await work(sealScope(decision.reach));
    } catch (fault) {
      await this.audit.write({ ...entry, outcome: 'failed', because: fault instanceof Error ? fault.name : 'fault' });
      throw fault;
    }
  }
}
