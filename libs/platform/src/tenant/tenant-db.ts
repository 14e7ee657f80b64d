import { Injectable } from '@nestjs/common';
import { isRefused, type PersonId } from '@samsvar/core';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

/** What the policies of row-level security read; always set together, so that nothing is left from another scope. */
type Settings = { scope: string; centre?: string; municipality?: string; person?: string; subject?: string };

/**
 * The door to the rows. Work happens in one transaction that carries its scope, and only through the manager handed to it:
 * any other takes another connection, which sees no row at all. Keep the work short; never wait for HTTP or Redis in it.
 * All of it or nothing: work that ends with a refusal has written nothing, like work that throws.
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

  private async carrying<T>(settings: Settings, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { scope, centre = '', municipality = '', person = '', subject = '' } = settings;
    try {
      return await this.dataSource.transaction(async (tx) => {
        await tx.query(
          `select set_config('app.scope', $1, true), set_config('app.centre', $2, true),
                  set_config('app.municipality', $3, true), set_config('app.person', $4, true),
                  set_config('app.subject', $5, true)`,
          [scope, centre, municipality, person, subject],
        );
        const outcome = await work(tx);
        if (isRefused(outcome)) throw new TakenBack(outcome);
        return outcome;
      });
    } catch (fault) {
      if (fault instanceof TakenBack) return fault.refusal as T;
      throw fault;
    }
  }
}

/** Ends a transaction as if it had never been, and carries out of it what is answered all the same. */
class TakenBack extends Error {
  constructor(readonly refusal: unknown) {
    super('refused');
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
