export { balanceWithin, type SomeWeeks } from './balance.repository.js';
export { committedWithin } from './committed-within.js';
export { peopleWithin } from './people-within.js';
export { RosterBalanceModule } from './roster-balance.module.js';
