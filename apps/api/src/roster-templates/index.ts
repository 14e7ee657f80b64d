import { TemplateRow } from './template.entity.js';

export const rosterTemplatesEntities = [TemplateRow] as const;
export { RosterTemplatesModule } from './roster-templates.module.js';
