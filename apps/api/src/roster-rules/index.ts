export { breachesWith } from './breaches.repository.js';
export { breachesView, BreachesView } from './breaches.view.js';
export { RosterRulesModule } from './roster-rules.module.js';
