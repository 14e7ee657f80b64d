export { allRows, everyRow } from './every-row.js';
export { heldAsSeen } from './held-as-seen.js';
export { ownedBy } from './owned-by.js';
export { assertEveryTableIsFenced, UnfencedTables, type FenceException } from './fenced-tables.js';
export { MunicipalityOwned } from './municipality-owned.js';
export type { CentreScope, MunicipalityScope, PlatformScope, Scope, SelfScope } from './scope.js';
export { TenantDb } from './tenant-db.js';
