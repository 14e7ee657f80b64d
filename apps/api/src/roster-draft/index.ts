import { EditionRow } from './edition.entity.js';
import { SeatChangeRow } from './seat-change.entity.js';

export const rosterDraftEntities = [EditionRow, SeatChangeRow] as const;
export {
  allChanges,
  isOver,
  isSame,
  mostChanges,
  publishedSeatings,
  seatingOf,
  weekOf,
  type SeatChange,
} from './changes.js';
export { draftOf, type Draft } from './draft.repository.js';
export {
  draftView,
  DraftView,
  SeatChangeView,
  SeatingView,
  seatChangeView,
  seatingView,
  SeenBody,
  Week,
  WeekPageQuery,
  WeekQuery,
} from './draft.view.js';
export { draftedShifts, shiftsWith } from './drafted.js';
export { EditionRow } from './edition.entity.js';
export { draftToChange, holdWeek, newestEdition, versionOf, type Editor } from './editing.js';
export { RosterDraftModule } from './roster-draft.module.js';
export { SeatChangeRow, type Seating } from './seat-change.entity.js';
