import { AbsenceRow } from './absence.entity.js';

export const absencesEntities = [AbsenceRow] as const;
export { absencesWithin } from './absences-within.js';
export { AwayRepository, type Away } from './away.repository.js';
export { awayWithin } from './away-within.js';
export { AbsencesModule } from './absences.module.js';
