export { demoCentres, demoMunicipalities } from './centres.js';
export { demoId } from './ids.js';
export { demoNumbers } from './numbers.js';
export { alwaysOpen, dayByDay, openAlsoOn, type WeekdayPeriod } from './opening-hours.js';
export { demoOwnTime, type DemoOwnTime } from './own-time.js';
export { demoPeople } from './people.js';
export { demoSeats, keptOn, onThePhone, osloToday, type DemoSeat } from './roster.js';
export type { CentreKey, DemoGrant, DemoPerson, MunicipalityKey } from './person.js';
export type { DemoAgreement, DemoCentre, DemoLine, DemoMunicipality, DemoPeriod, DemoUnit } from './place.js';
