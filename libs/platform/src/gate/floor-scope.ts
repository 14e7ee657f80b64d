import type { CentreId } from '@samsvar/core';
import { sealScope, type CentreScope, type PlatformScope } from '../tenant/scope.js';

/**
 * The scope of what a centre's floor leaves behind: its journal, and whose number a reference stands for. No person asks
 * for it, so no gate is passed: permits and denials on the floor are facts of the journal itself. For the router only.
 */
export const floorScope = (centreId: CentreId): CentreScope => sealScope({ kind: 'centre', centreId });

/** The scope of a command at the machine, run by whoever holds the database's password: which centres there are. */
export const operatorScope = (): PlatformScope => sealScope({ kind: 'platform' });
