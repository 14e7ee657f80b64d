import { holders, type Role } from '@samsvar/core';
import {
  anAbsence,
  aHandover,
  aWish,
  aWishPeriod,
  aCalendar,
  aCentre,
  aClosure,
  aDemand,
  aFile,
  aFreshWeek,
  anEmergency,
  anInquiry,
  aGrant,
  aLaterEmployment,
  aLine,
  aMunicipality,
  anAgreement,
  aPerson,
  aSeat,
  aTemplate,
  aUnit,
  aSound,
  aWeek,
  periods,
} from './bodies.js';

/** Who asks for a route with right, and with what. */
export type Sample = {
  /** Every role that is answered: all that carry the route's permission, or those of them that the policy lets through. */
  readonly as: readonly Role[];
  readonly query?: string;
  /** The table and the id of the row whose version is shown by whoever changes it. */
  readonly sees?: readonly [table: string, id: string, column?: string];
  readonly body?: (ids: Readonly<Record<string, string>>, role: Role) => object;
  /** What else than 404 is said of an id that is not there (and so of a foreign one), and why that shows nothing. */
  readonly absent?: readonly [status: number, why: string];
};

const base = 'centres/:centreId';
const municipality = `${base}/municipalities/:municipalityId`;
const line = `${municipality}/lines/:lineId`;
const people = `${base}/people`;
const roster = `${base}/roster`;
/** All that changes a week has seen the same version. */
const ofTheWeek = ['roster_edition', 'centreId', 'centre_id'] as const;
const emptyList = [200, 'a list of what hangs on nothing is empty'] as const;

/** One for every route. A route without one fails the suite: it would otherwise be a hole that nobody looked at. */
export const samples: Readonly<Record<string, Sample>> = {
  'GET me': { as: holders['self.read'] },
  // Whoever runs the installation belongs to no centre.
  'GET centres': { as: holders['centre.read'] },
  [`GET ${base}`]: { as: holders['centre.read'] },
  [`PATCH ${base}`]: {
    as: holders['centre.edit'],
    sees: ['centre', 'centreId'],
    body: () => ({ name: 'Kontaktsenteret' }),
  },
  [`GET ${base}/policies`]: { as: holders['centre.read'] },
  [`PATCH ${base}/policies`]: {
    as: holders['centre.edit'],
    sees: ['centre', 'centreId'],
    body: () => ({ offerFor: 25, callOutAfter: null }),
  },
  [`GET ${base}/open-now`]: { as: holders['line.read'] },
  [`GET ${base}/holidays`]: { as: holders['centre.read'], query: '?year=2027' },
  [`GET ${base}/lines`]: { as: holders['line.read'] },
  [`GET ${base}/roster`]: {
    as: holders['roster.read'],
    query: '?from=2026-11-23T08:00:00Z&to=2026-11-23T09:00:00Z',
  },
  [`GET ${roster}/balance`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`GET ${roster}/balance/export`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`GET ${roster}/demand`]: { as: holders['roster.read'] },
  [`PUT ${roster}/demand`]: {
    as: holders['roster.plan'],
    sees: ['roster_demand', 'centreId', 'centre_id'],
    body: aDemand,
  },
  [`GET ${roster}/draft`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`GET ${roster}/draft/breaches`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`POST ${roster}/draft/seats`]: {
    as: holders['roster.plan'],
    sees: ofTheWeek,
    body: ({ agentId = '' }) => aSeat(agentId),
  },
  [`POST ${roster}/searches`]: {
    as: holders['roster.plan'],
    sees: ofTheWeek,
    body: () => ({ week: aWeek }),
  },
  [`GET ${roster}/searches/:searchId`]: { as: holders['roster.plan'] },
  [`GET ${roster}/searches/:searchId/progress`]: { as: holders['roster.follow'] },
  [`POST ${roster}/searches/:searchId/stop`]: { as: holders['roster.plan'] },
  [`GET ${roster}/export`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`POST ${roster}/imports`]: {
    as: holders['roster.plan'],
    body: ({ agentId = '' }) => ({ file: aFile(agentId), isPreview: false }),
  },
  [`GET ${roster}/calendar-link`]: { as: holders['roster.confirm'] },
  [`POST ${roster}/calendar-link`]: { as: holders['roster.confirm'], body: () => ({ language: 'nb' }) },
  [`DELETE ${roster}/calendar-link`]: { as: holders['roster.confirm'] },
  [`GET ${roster}/templates`]: { as: holders['roster.plan'] },
  [`POST ${roster}/templates`]: { as: holders['roster.plan'], body: aTemplate },
  [`DELETE ${roster}/templates/:templateId`]: { as: holders['roster.plan'] },
  [`POST ${roster}/layings`]: { as: holders['roster.plan'], body: () => ({ copied: aWeek, week: aFreshWeek() }) },
  [`POST ${roster}/layings/:layingId/undo`]: { as: holders['roster.plan'] },
  [`PATCH ${roster}/draft/seats/:seatId`]: {
    as: holders['roster.plan'],
    sees: ofTheWeek,
    body: () => ({ kind: 'standby' }),
  },
  [`DELETE ${roster}/draft/seats/:seatId`]: { as: holders['roster.plan'], sees: ofTheWeek },
  [`GET ${roster}/editions/:editionId/changes`]: { as: holders['roster.plan'] },
  [`DELETE ${roster}/editions/:editionId`]: { as: holders['roster.plan'], sees: ofTheWeek },
  [`POST ${roster}/editions/:editionId/publish`]: { as: holders['roster.plan'], sees: ofTheWeek, body: () => ({}) },
  [`GET ${roster}/publications`]: { as: holders['roster.plan'], query: `?week=${aWeek}` },
  [`GET ${roster}/publications/:publicationId/receipts`]: { as: holders['roster.plan'], absent: emptyList },
  [`POST ${roster}/publications/:publicationId/undo`]: {
    as: holders['roster.plan'],
    sees: ofTheWeek,
    body: () => ({}),
  },
  [`GET ${roster}/receipts`]: { as: holders['roster.confirm'] },
  [`POST ${roster}/receipts/:receiptId/confirm`]: { as: holders['roster.confirm'] },
  [`GET ${base}/absences/own`]: { as: holders['absence.say'] },
  [`POST ${base}/absences/own`]: { as: holders['absence.say'], body: () => ({ ...anAbsence(), kind: 'course' }) },
  [`DELETE ${base}/absences/own/:absenceId`]: { as: holders['absence.say'] },
  [`GET ${base}/absences`]: {
    as: holders['roster.plan'],
    query: `?from=${aWeek}T00:00:00Z&to=${aWeek}T23:00:00Z`,
  },
  [`POST ${base}/absences`]: {
    as: holders['roster.plan'],
    body: ({ agentId: personId = '' }) => ({ personId, ...anAbsence() }),
  },
  [`DELETE ${base}/absences/:absenceId`]: { as: holders['roster.plan'] },
  [`GET ${roster}/uncovered`]: { as: holders['roster.plan'] },
  [`GET ${roster}/holes`]: { as: holders['roster.plan'] },
  [`GET ${base}/wishes/own`]: { as: holders['wish.say'] },
  [`POST ${base}/wishes/own`]: { as: holders['wish.say'], body: aWish },
  [`DELETE ${base}/wishes/own/:wishId`]: { as: holders['wish.say'] },
  [`GET ${base}/wishes`]: { as: holders['roster.plan'], query: '?from=2100-01-01T00:00:00Z&to=2101-01-01T00:00:00Z' },
  [`POST ${base}/wishes`]: {
    as: holders['roster.plan'],
    body: ({ agentId: personId = '' }) => ({ personId, ...aWish() }),
  },
  [`DELETE ${base}/wishes/:wishId`]: { as: holders['roster.plan'] },
  [`GET ${base}/wish-periods`]: { as: holders['roster.read'] },
  [`POST ${base}/wish-periods`]: { as: holders['roster.plan'], body: aWishPeriod },
  [`DELETE ${base}/wish-periods/:periodId`]: { as: holders['roster.plan'] },
  [`GET ${base}/handover-notes`]: { as: holders['handover.read'] },
  [`POST ${base}/handover-notes`]: { as: holders['handover.write'], body: aHandover },
  [`DELETE ${base}/handover-notes/:noteId`]: { as: holders['handover.write'] },
  [`GET ${base}/swaps/own`]: { as: holders['swap.ask'] },
  [`POST ${base}/swaps/own`]: {
    as: holders['swap.ask'],
    body: ({ toComeId: seatId = '', colleagueId: askedOf = '' }) => ({ seatId, askedOf }),
  },
  [`POST ${base}/swaps/own/:swapId/withdraw`]: { as: holders['swap.ask'] },
  [`GET ${base}/swaps/requests`]: { as: holders['swap.ask'] },
  [`POST ${base}/swaps/requests/:requestId/accept`]: { as: holders['swap.ask'] },
  [`POST ${base}/swaps/requests/:requestId/decline`]: { as: holders['swap.ask'] },
  [`GET ${base}/swaps`]: { as: holders['roster.plan'] },
  [`GET ${base}/swaps/:swapId/breaches`]: { as: holders['roster.plan'] },
  [`POST ${base}/swaps/:swapId/approve`]: { as: holders['roster.plan'] },
  [`POST ${base}/swaps/:swapId/refuse`]: { as: holders['roster.plan'] },
  [`GET ${base}/swap-policy`]: { as: holders['roster.read'] },
  [`PUT ${base}/swap-policy`]: { as: holders['roster.plan'], body: () => ({ needsApproval: true }) },
  [`GET ${base}/away`]: { as: holders['colleague.read'] },
  [`GET ${base}/figures/today`]: { as: holders['figures.read'] },
  [`GET ${base}/offers`]: { as: holders['offer.read'] },
  [`GET ${base}/audit`]: { as: holders['audit.read'] },
  [`GET ${base}/municipalities`]: { as: holders['municipality.read'] },
  [`POST ${base}/municipalities`]: { as: holders['municipality.join'], body: aMunicipality },
  [`GET ${municipality}`]: { as: holders['municipality.read'] },
  [`PATCH ${municipality}`]: {
    as: holders['municipality.edit'],
    sees: ['municipality', 'municipalityId'],
    body: () => ({ colour: '#abcdef' }),
  },
  [`GET ${municipality}/agreements`]: { as: holders['municipality.read'], absent: emptyList },
  [`POST ${municipality}/agreements`]: { as: holders['municipality.join'], body: anAgreement },
  [`PATCH ${municipality}/agreements/:agreementId`]: {
    as: holders['municipality.join'],
    sees: ['agreement', 'agreementId'],
    body: () => ({ committedSeats: 5 }),
  },
  [`GET ${municipality}/calendar`]: { as: holders['line.read'] },
  [`PUT ${municipality}/calendar`]: {
    as: holders['hours.edit'],
    sees: ['municipality', 'municipalityId'],
    body: () => aCalendar,
  },
  [`GET ${municipality}/lines`]: { as: holders['line.read'], absent: emptyList },
  [`POST ${municipality}/lines`]: { as: holders['line.edit'], body: aLine },
  [`GET ${line}`]: { as: holders['line.read'] },
  [`PATCH ${line}`]: { as: holders['line.edit'], sees: ['line', 'lineId'], body: () => ({ targetSeconds: 20 }) },
  [`DELETE ${line}`]: { as: holders['line.edit'], sees: ['line', 'lineId'] },
  [`GET ${line}/hours`]: { as: holders['line.read'] },
  [`PUT ${line}/hours`]: { as: holders['hours.edit'], sees: ['line', 'lineId'], body: () => ({ periods }) },
  [`GET ${line}/closures`]: { as: holders['line.read'], absent: emptyList },
  [`POST ${line}/closures`]: { as: holders['hours.edit'], body: () => aClosure },
  [`DELETE ${line}/closures/:closureId`]: { as: holders['hours.edit'] },
  [`GET ${line}/recordings`]: { as: holders['line.read'], absent: emptyList },
  [`POST ${line}/recordings`]: {
    as: holders['recording.edit'],
    query: '?purpose=greeting&language=nn',
    body: () => aSound,
  },
  [`GET ${line}/recordings/:recordingId/sound`]: { as: holders['line.read'] },
  [`DELETE ${line}/recordings/:recordingId`]: { as: holders['recording.edit'] },
  [`GET ${line}/emergency`]: { as: holders['line.read'] },
  [`PUT ${line}/emergency`]: { as: holders['emergency.switch'], body: () => anEmergency },
  [`GET ${municipality}/units`]: {
    // A specialist is at home in one unit, and may not ask for all of them.
    as: ['agent', 'coordinator', 'centre-administrator', 'municipality-administrator'],
    absent: emptyList,
  },
  [`POST ${municipality}/units`]: { as: holders['unit.edit'], body: aUnit },
  [`PATCH ${municipality}/units/:unitId`]: { as: holders['unit.edit'], sees: ['unit', 'unitId'], body: aUnit },
  [`DELETE ${municipality}/units/:unitId`]: { as: holders['unit.edit'], sees: ['unit', 'unitId'] },
  [`GET ${base}/colleagues`]: { as: holders['colleague.read'] },
  [`GET ${base}/directory`]: { as: holders['colleague.read'], query: '?words=eining' },
  [`GET ${base}/may-be-called`]: { as: holders['may-be-called.say'] },
  [`PUT ${base}/may-be-called`]: { as: holders['may-be-called.say'], body: () => ({ mayBeCalled: true }) },
  [`GET ${base}/telephone`]: { as: holders['telephone.choose'] },
  [`PUT ${base}/telephone`]: { as: holders['telephone.choose'], body: () => ({ telephone: 'sip' }) },
  [`GET ${base}/inquiries/own`]: { as: holders['inquiry.read-own'] },
  [`POST ${municipality}/calls/:callId/inquiry`]: { as: holders['inquiry.file'], body: anInquiry },
  [`GET ${municipality}/calls/:callId/earlier`]: { as: holders['inquiry.read-earlier'] },
  [`GET ${base}/subjects`]: { as: holders['subject.read'], query: '?words=byggje' },
  [`GET ${people}`]: { as: holders['person.read'] },
  [`POST ${people}`]: { as: holders['person.edit'], body: ({ municipalityId = '' }) => aPerson(municipalityId) },
  [`GET ${people}/:personId`]: { as: holders['person.read'] },
  [`PATCH ${people}/:personId`]: {
    as: holders['person.edit'],
    sees: ['person', 'personId'],
    body: () => ({ familyName: 'Nype' }),
  },
  [`GET ${people}/:personId/employments`]: { as: holders['person.read'], absent: emptyList },
  [`POST ${people}/:personId/employments`]: { as: holders['person.edit'], body: () => aLaterEmployment },
  [`PATCH ${people}/:personId/employments/:employmentId`]: {
    as: holders['person.edit'],
    sees: ['employment', 'employmentId'],
    body: () => ({ title: 'Rådgjevar' }),
  },
  [`GET ${people}/:personId/grants`]: { as: holders['grant.read'], absent: emptyList },
  [`POST ${people}/:personId/grants`]: {
    as: ['coordinator', 'centre-administrator', 'municipality-administrator'],
    body: ({ municipalityId = '' }, role) => aGrant(role, municipalityId),
    absent: [403, 'whoever is not their own is not theirs to give to, there or not'],
  },
  // The sample's grant is one that a municipality's administrator gives.
  [`DELETE ${people}/:personId/grants/:grantId`]: { as: ['municipality-administrator'] },
  'GET platform/audit': { as: holders['audit.read-platform'] },
  'GET platform/centres': { as: holders['centre.list'] },
  'POST platform/centres': { as: holders['centre.create'], body: aCentre },
};
