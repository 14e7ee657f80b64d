import type { PersonId, Reach } from '@samsvar/core';

/** One row of the audit log: who asked to do what, about what, and how it went. Ids only, never a name or a number. */
export type AuditEntry = {
  readonly personId: PersonId;
  /** What was asked for, as the permission's name: `line.change`. */
  readonly action: string;
  /** The ids it was about. */
  readonly about: Readonly<Record<string, string>>;
  /** `failed`: permitted, and then it broke on the way. */
  readonly outcome: 'permitted' | 'denied' | 'failed';
  /** The named cause of the permit or the denial, or the kind of fault. */
  readonly because: string;
  /** Whose rows it reached; null when it was denied. */
  readonly reach: Reach | null;
  readonly traceId: string;
};

/** Append-only. A write that fails is a fault: what cannot be recorded is not done. */
export abstract class AuditLog {
  abstract write(entry: AuditEntry): Promise<void>;
}
