import type { Role } from '@samsvar/core';
import type { TestPerson } from './people.js';

/** Asks the real API, as whoever bears the token. */
export type Ask = (path: string, token: string, request?: { method: string; body?: object }) => Promise<Response>;

/** A route of the real API, as one request that changes nothing but versions. */
export type Door = {
  readonly name: string;
  readonly path: string;
  readonly request?: { readonly method: string; readonly body: object };
  readonly opensTo: readonly Role[];
};

const ofTheCentre: readonly Role[] = [
  'agent',
  'coordinator',
  'centre-administrator',
  'specialist',
  'home-manager',
  'steering',
  'municipality-administrator',
];

/** In the demo's first centre and in the municipality where our people are employed: as they stand, versions and all. */
export async function doors(ask: Ask, token: string, employed: string): Promise<readonly Door[]> {
  const read = async <T>(path: string) => (await (await ask(path, token)).json()) as T;
  const { grants } = await read<{ grants: readonly { centreId: string }[] }>('/api/me');
  const centre = `/api/centres/${grants[0]?.centreId}`;
  const { name, version } = await read<{ name: string; version: number }>(centre);
  const { municipalityId } = await read<{ municipalityId: string }>(`${centre}/people/${employed}`);
  const home = `${centre}/municipalities/${municipalityId}`;
  const { items } = await read<{ items: readonly { id: string }[] }>(`${home}/lines`);
  const hours = `${home}/lines/${items[0]?.id}/hours`;
  const week = await read<{ periods: readonly object[]; version: number }>(hours);

  return [
    { name: 'read the centre', path: centre, opensTo: ofTheCentre },
    {
      name: 'change the centre',
      path: centre,
      request: { method: 'PATCH', body: { name, version } },
      opensTo: ['coordinator', 'centre-administrator'],
    },
    {
      name: 'read the units of the municipality',
      path: `${home}/units`,
      opensTo: ['agent', 'coordinator', 'centre-administrator', 'municipality-administrator'],
    },
    {
      name: 'change the hours of the municipality',
      path: hours,
      request: { method: 'PUT', body: week },
      opensTo: ['municipality-administrator'],
    },
    {
      name: 'read an employee of the municipality',
      path: `${centre}/people/${employed}`,
      opensTo: ['coordinator', 'centre-administrator', 'home-manager', 'municipality-administrator'],
    },
    {
      name: 'read the list of people',
      path: `${centre}/people`,
      opensTo: ['coordinator', 'centre-administrator', 'municipality-administrator'],
    },
    { name: 'read the audit', path: `${centre}/audit`, opensTo: ['centre-administrator'] },
    { name: 'read the list of centres', path: '/api/platform/centres', opensTo: ['platform-administrator'] },
  ];
}

/** Whoever belongs to no centre hears that there is none; whoever does, that it is not for them. */
export function answerTo({ roles }: TestPerson, { opensTo, path }: Door): number {
  if (roles.some((role) => opensTo.includes(role))) return 200;
  const isStranger = !roles.some((role) => ofTheCentre.includes(role));
  return isStranger && path.startsWith('/api/centres/') ? 404 : 403;
}
