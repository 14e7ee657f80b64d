export {
  deskEvents,
  deskPath,
  floorEvents,
  type CentreChanged,
  type DeskToFloor,
  type DeskToServer,
  type FloorAnswer,
  type Said,
  type ServerToDesk,
} from './desk.js';
export type * from './desk-state.js';
export type * from './desk-telephone.js';
