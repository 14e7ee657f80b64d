export type { CentreScope, MunicipalityScope, PlatformScope, Scope, SelfScope } from './scope.js';
export { TenantDb } from './tenant-db.js';
