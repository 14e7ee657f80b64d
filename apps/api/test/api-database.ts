import { testDatabase, type TestDatabase } from '@samsvar/platform/testing';
import { migrations } from '../migrations/index.js';
import { entities } from '../src/entities.js';

/** A migrated, empty database with every room's rows. */
export const apiDatabase = (): Promise<TestDatabase> => testDatabase({ entities, migrations });
