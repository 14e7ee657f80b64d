export { deskEvents, deskPath, type CentreChanged, type DeskToServer, type ServerToDesk } from './desk.js';
