export { RosterFilesModule } from './roster-files.module.js';
export { fileLanguages, type FileLanguage } from './words.js';
