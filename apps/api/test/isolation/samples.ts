import type { Role } from '@samsvar/core';
import { aCentre, aClosure, aLine, aMunicipality, anAgreement, aPerson, aUnit } from './place.js';

/** Who asks for a route with right, and with what. */
export type Sample = {
  readonly as: Role;
  readonly query?: string;
  readonly body?: (ids: Readonly<Record<string, string>>) => object;
};

const base = 'centres/:centreId';
const municipality = `${base}/municipalities/:municipalityId`;
const line = `${municipality}/lines/:lineId`;
const periods = [{ weekday: 1, opens: '09:00', closes: '15:00' }];
const administrator = 'municipality-administrator';

/** One for every route. A route without one fails the suite: it would otherwise be a hole that nobody looked at. */
export const samples: Readonly<Record<string, Sample>> = {
  'GET me': { as: 'agent' },
  'GET centres': { as: 'agent' },
  [`GET ${base}`]: { as: 'agent' },
  [`PATCH ${base}`]: { as: 'coordinator', body: () => ({ name: 'Kontaktsenteret' }) },
  [`GET ${base}/open-now`]: { as: 'agent' },
  [`GET ${base}/holidays`]: { as: 'agent', query: '?year=2027' },
  [`GET ${base}/lines`]: { as: 'agent' },
  [`GET ${base}/audit`]: { as: 'centre-administrator' },
  [`GET ${base}/municipalities`]: { as: 'agent' },
  [`POST ${base}/municipalities`]: { as: 'centre-administrator', body: aMunicipality },
  [`GET ${municipality}`]: { as: administrator },
  [`PATCH ${municipality}`]: { as: administrator, body: () => ({ colour: '#abcdef' }) },
  [`GET ${municipality}/agreements`]: { as: 'centre-administrator' },
  [`POST ${municipality}/agreements`]: { as: 'centre-administrator', body: anAgreement },
  [`GET ${municipality}/lines`]: { as: administrator },
  [`POST ${municipality}/lines`]: { as: 'coordinator', body: aLine },
  [`GET ${line}`]: { as: administrator },
  [`PATCH ${line}`]: { as: 'coordinator', body: () => ({ targetSeconds: 20 }) },
  [`DELETE ${line}`]: { as: 'coordinator' },
  [`GET ${line}/hours`]: { as: administrator },
  [`PUT ${line}/hours`]: { as: administrator, body: () => ({ periods }) },
  [`GET ${line}/closures`]: { as: administrator },
  [`POST ${line}/closures`]: { as: administrator, body: () => aClosure },
  [`DELETE ${line}/closures/:closureId`]: { as: administrator },
  [`GET ${line}/emergency`]: { as: administrator },
  [`PUT ${line}/emergency`]: { as: 'coordinator', body: () => ({ isOn: true, isOpen: false, text: 'Ring 116 117.' }) },
  [`GET ${municipality}/units`]: { as: administrator },
  [`POST ${municipality}/units`]: { as: administrator, body: aUnit },
  [`PATCH ${municipality}/units/:unitId`]: { as: administrator, body: aUnit },
  [`DELETE ${municipality}/units/:unitId`]: { as: administrator },
  [`GET ${base}/people`]: { as: administrator },
  [`POST ${base}/people`]: { as: administrator, body: ({ municipalityId = '' }) => aPerson(municipalityId) },
  [`GET ${base}/people/:personId`]: { as: administrator },
  [`PATCH ${base}/people/:personId`]: { as: administrator, body: () => ({ familyName: 'Nype' }) },
  [`GET ${base}/people/:personId/grants`]: { as: administrator },
  [`POST ${base}/people/:personId/grants`]: {
    as: administrator,
    body: ({ municipalityId }) => ({ role: 'home-manager', municipalityId }),
  },
  [`DELETE ${base}/people/:personId/grants/:grantId`]: { as: administrator },
  'GET platform/centres': { as: 'platform-administrator' },
  'POST platform/centres': { as: 'platform-administrator', body: aCentre },
};
