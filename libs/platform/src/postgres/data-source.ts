import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { SnakeNames } from './snake-names.js';

/** Everything of ours lies in this one schema of the database. */
export const schema = 'samsvar';

/** The role that the running applications sign in as: it owns nothing and cannot bypass row-level security. */
export const appRole = 'samsvar_app';

type Class = new () => object;

export type DatabaseOptions = {
  readonly url: string;
  /** Shown in pg_stat_activity, so that a slow query can be traced to its process. */
  readonly applicationName: string;
  readonly entities: readonly Class[];
  readonly migrations?: readonly Class[];
  readonly poolSize?: number;
  /** Milliseconds before the database gives up a statement. Zero, only for migrations: no limit. */
  readonly statementTimeout?: number;
};

/**
 * The way to the database: a bounded pool in which every wait ends. A statement is given up after 5 s, a transaction left
 * idle after 5 s (work in a transaction never waits for HTTP or Redis), a wait for a row lock after 3 s, and a wait for a
 * free connection after 3 s: a request that cannot be served soon had better say so.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  const { statementTimeout = 5_000 } = options;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema,
    applicationName: options.applicationName,
    entities: [...options.entities],
    migrations: [...(options.migrations ?? [])],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 3_000,
    extra: {
      statement_timeout: statementTimeout,
      lock_timeout: statementTimeout === 0 ? 0 : 3_000,
      idle_in_transaction_session_timeout: statementTimeout === 0 ? 0 : 5_000,
      idleTimeoutMillis: 30_000,
    },
  } satisfies DataSourceOptions & { entities: MixedList<Class> });
}
