export { RosterRulesModule } from './roster-rules.module.js';
