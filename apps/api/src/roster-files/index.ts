export { RosterFilesModule } from './roster-files.module.js';
