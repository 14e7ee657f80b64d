export { demoId } from './ids.js';
export { demoPeople } from './people.js';
export type { CentreKey, DemoGrant, DemoPerson, MunicipalityKey } from './person.js';
