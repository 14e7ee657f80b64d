export { RosterFillingModule } from './roster-filling.module.js';
