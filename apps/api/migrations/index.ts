import { Ground1763740000000 } from './1763740000000-ground.js';
import { Centres1763740100000 } from './1763740100000-centres.js';
import { Lines1763740200000 } from './1763740200000-lines.js';
import { People1763740300000 } from './1763740300000-people.js';
import { Records1763740400000 } from './1763740400000-records.js';
import { AuditByMonth1795309189000 } from './1795309189000-audit-by-month.js';
import { Journal1795312000000 } from './1795312000000-journal.js';
import { Calendars1795312082000 } from './1795312082000-calendars.js';
import { Plan1795312200000 } from './1795312200000-plan.js';
import { Retention1795316400000 } from './1795316400000-retention.js';
import { SetAside1795317200000 } from './1795317200000-set-aside.js';
import { Recordings1795332600000 } from './1795332600000-recordings.js';
import { HoldMusic1795343950000 } from './1795343950000-hold-music.js';
import { CoreVersion1795344312000 } from './1795344312000-core-version.js';
import { Inquiries1795346000000 } from './1795346000000-inquiries.js';
import { RosterEditions1795346060000 } from './1795346060000-roster-editions.js';
import { RosterLetGo1795347000000 } from './1795347000000-roster-let-go.js';
import { UnitTelephones1795347400000 } from './1795347400000-unit-telephones.js';
import { InquiriesByHand1795347500000 } from './1795347500000-inquiries-by-hand.js';
import { RosterCalendarLinks1795356180000 } from './1795356180000-roster-calendar-links.js';
import { RosterDemand1795356000000 } from './1795356000000-roster-demand.js';
import { RosterSearches1795356060000 } from './1795356060000-roster-searches.js';
import { RosterTemplates1795356120000 } from './1795356120000-roster-templates.js';
import { Absences1795356240000 } from './1795356240000-absences.js';
import { Wishes1795356300000 } from './1795356300000-wishes.js';
import { Swaps1795356360000 } from './1795356360000-swaps.js';
import { SearchesLetGo1795356420000 } from './1795356420000-searches-let-go.js';
import { HandoverNotes1795356480000 } from './1795356480000-handover-notes.js';
import { AgentTelephones1795356540000 } from './1795356540000-agent-telephones.js';
import { SensitiveWithoutNote1795356600000 } from './1795356600000-sensitive-without-note.js';
import { CallOuts1795360200000 } from './1795360200000-call-outs.js';
import { RoutingByChoice1795313400000 } from './1795313400000-routing-by-choice.js';

/** The one schema, in order. A migration that is merged is never edited; schema and data migrations are apart. */
export const migrations = [
  Ground1763740000000,
  Centres1763740100000,
  Lines1763740200000,
  People1763740300000,
  Records1763740400000,
  AuditByMonth1795309189000,
  Journal1795312000000,
  Calendars1795312082000,
  Plan1795312200000,
  RoutingByChoice1795313400000,
  Retention1795316400000,
  SetAside1795317200000,
  Recordings1795332600000,
  HoldMusic1795343950000,
  CoreVersion1795344312000,
  Inquiries1795346000000,
  RosterEditions1795346060000,
  RosterLetGo1795347000000,
  UnitTelephones1795347400000,
  InquiriesByHand1795347500000,
  RosterDemand1795356000000,
  RosterSearches1795356060000,
  RosterTemplates1795356120000,
  RosterCalendarLinks1795356180000,
  Absences1795356240000,
  Wishes1795356300000,
  Swaps1795356360000,
  SearchesLetGo1795356420000,
  HandoverNotes1795356480000,
  AgentTelephones1795356540000,
  SensitiveWithoutNote1795356600000,
  CallOuts1795360200000,
];
