import { CalendarLinkRow } from './link.entity.js';

export const rosterCalendarEntities = [CalendarLinkRow] as const;
export { RosterCalendarModule } from './roster-calendar.module.js';
