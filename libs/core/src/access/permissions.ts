import { roles, type Role } from './roles.js';

const inTheCentre = roles.filter((role) => role !== 'platform-administrator');

/**
 * What may be done, and which roles carry it. The one table of the house: routes name a permission (`@Permit`),
 * policies read it here. Where a role holds is said by the grant (roles.ts).
 * - Lines and what is common to the centre are the coordinator's and the centre administrator's; a municipality's own
 *   texts, units and hours are its administrator's, and nobody else's. What a line says to callers is recorded by either.
 * - Calls, and the log of them, are an agent's: whoever else takes them is an agent too. The desk is also the coordinator's, who calls people
 *   from other work there and sets the presence of others.
 * - Steering sees aggregates, so no people; the platform administrator makes centres and sees nothing inside them.
 */
export const holders = {
  'self.read': roles,
  'centre.read': inTheCentre,
  'centre.edit': ['coordinator', 'centre-administrator'],
  'municipality.read': inTheCentre,
  'municipality.join': ['centre-administrator'],
  'municipality.edit': ['municipality-administrator'],
  'line.read': inTheCentre,
  'line.edit': ['coordinator', 'centre-administrator'],
  'recording.edit': ['coordinator', 'centre-administrator', 'municipality-administrator'],
  'hours.edit': ['municipality-administrator'],
  'emergency.switch': ['coordinator', 'centre-administrator'],
  'unit.read': ['agent', 'coordinator', 'centre-administrator', 'municipality-administrator', 'specialist'],
  'unit.edit': ['municipality-administrator'],
  'person.read': ['coordinator', 'centre-administrator', 'municipality-administrator'],
  'colleague.read': ['agent', 'coordinator', 'centre-administrator'],
  'person.read-managed': ['home-manager'],
  'person.edit': ['centre-administrator', 'municipality-administrator'],
  'grant.read': ['coordinator', 'centre-administrator', 'municipality-administrator'],
  'grant.manage': ['coordinator', 'centre-administrator', 'municipality-administrator', 'platform-administrator'],
  'roster.read': ['agent', 'coordinator', 'centre-administrator'],
  'roster.plan': ['coordinator'],
  'roster.follow': ['coordinator'],
  'roster.confirm': ['agent'],
  'absence.say': ['agent'],
  'wish.say': ['agent'],
  'swap.ask': ['agent'],
  'handover.read': ['agent', 'coordinator'],
  'handover.write': ['agent'],
  'figures.read': ['agent', 'coordinator', 'centre-administrator', 'steering'],
  'audit.read': ['centre-administrator'],
  'audit.read-platform': ['platform-administrator'],
  'desk.read': ['agent', 'coordinator'],
  'presence.set': ['agent'],
  'may-be-called.say': ['agent'],
  'telephone.choose': ['agent'],
  'presence.set-others': ['coordinator'],
  'reinforcement.call': ['coordinator'],
  'offer.read': ['coordinator'],
  'call.handle': ['agent'],
  'inquiry.file': ['agent'],
  'inquiry.read-own': ['agent'],
  'inquiry.read-earlier': ['agent'],
  'subject.read': ['agent', 'coordinator', 'centre-administrator'],
  'centre.list': ['platform-administrator'],
  'centre.create': ['platform-administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof holders;

/**
 * Reads of what the house itself is: its names, numbers, hours and units, how far a search is, and whoever asks about
 * themself. Screens ask for them all day, and nobody's privacy hangs on them: a permit to read them leaves no row in the
 * audit log, which would drown in them (ADR 0010). A denial or a failure leaves one whatever was asked for, and so does a
 * permit of anything else.
 */
export const readsOfTheHouse = [
  'self.read',
  'centre.read',
  'municipality.read',
  'line.read',
  'unit.read',
  'colleague.read',
  'figures.read',
  'roster.follow',
  'subject.read',
  'centre.list',
] as const satisfies readonly Permission[];

/** Whether the gate writes a row when it permits this. What is not in the table is recorded. */
export const isPermitRecorded = (action: string): boolean => !readsOfTheHouse.some((read) => read === action);

export const permissions = Object.keys(holders) as readonly Permission[];
