import { SeatRow } from './seat.entity.js';

export const rosterEntities = [SeatRow] as const;
export { SeatRow } from './seat.entity.js';
export { RosterModule } from './roster.module.js';
export { SeatRepository } from './seat.repository.js';
