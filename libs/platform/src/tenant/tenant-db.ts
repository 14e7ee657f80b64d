import { Injectable } from '@nestjs/common';
import type { PersonId } from '@samsvar/core';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

/** What the policies of row-level security read; always set together, so that nothing is left from another scope. */
type Settings = { scope: string; centre?: string; municipality?: string; person?: string; subject?: string };

/**
 * The door to the rows. Work happens in one transaction that carries its scope, and only through the manager handed to it:
 * any other takes another connection, which sees no row at all. Keep the work short; never wait for HTTP or Redis in it.
 */
@Injectable()
export class TenantDb {
  constructor(private readonly dataSource: DataSource) {}

  within<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.carrying(settingsOf(scope), work);
  }

  /**
   * Before anybody has a scope: the row and the grants of whoever holds a verified token, found by its subject, read only.
   * For the gate's look-up and nothing else (ADR 0003).
   */
  atSignIn<T>(subject: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.carrying({ scope: 'sign-in', subject }, work);
  }

  /**
   * What a policy has to know of a person before it can decide (whose employee, under which manager): that person's own
   * rows, read only. For gathering facts and nothing else: nothing of it is handed out (ADR 0003).
   */
  toDecideAbout<T>(person: PersonId, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.carrying({ scope: 'facts', person }, work);
  }

  /**
   * Before anybody is known: the one calendar link whose key was shown, found by the key's hash, read only. It says who made
   * it; what they may see is for the gate to say.
   */
  withCalendarKey<T>(keyHash: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.carrying({ scope: 'calendar', subject: keyHash }, work);
  }

  private carrying<T>(settings: Settings, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { scope, centre = '', municipality = '', person = '', subject = '' } = settings;
    return this.dataSource.transaction(async (tx) => {
      await tx.query(
        `select set_config('app.scope', $1, true), set_config('app.centre', $2, true),
                set_config('app.municipality', $3, true), set_config('app.person', $4, true),
                set_config('app.subject', $5, true)`,
        [scope, centre, municipality, person, subject],
      );
      return work(tx);
    });
  }
}

function settingsOf(scope: Scope): Settings {
  switch (scope.kind) {
    case 'municipality':
      return { scope: 'municipality', centre: scope.centreId, municipality: scope.municipalityId };
    case 'centre':
      return { scope: 'centre', centre: scope.centreId };
    case 'self':
      return { scope: 'self', person: scope.personId };
    case 'platform':
      return { scope: 'platform' };
  }
}
