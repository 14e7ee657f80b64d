import type { PutThroughTo } from '@samsvar/core';
import { municipalityId } from '@samsvar/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { DirectoryEntry } from '../api/shapes.js';

const FRESH_MS = 60_000;

type Asked = { readonly words: string; readonly near: string } | { readonly ref: string };

/** Whom some letters mean, those of the municipality that is rung first; or whom a reference stands for. */
export const directoryQuery = (api: Api, centreId: string, asked: Asked) =>
  queryOptions({
    queryKey: ['centre', centreId, 'directory', asked],
    queryFn: async () => {
      const params = { path: { centreId }, query: asked };
      return (await answer(api.GET('/api/centres/{centreId}/directory', { params }))).items;
    },
    staleTime: FRESH_MS,
    // Without a network it is said at once: a key pressed now must not ring somebody when the network is back.
    networkMode: 'always',
  });

/** What whoever is consulted, or has the caller now, is called; nothing while nobody knows. */
export function usePartyName(centreId: string, to: PutThroughTo | undefined): string | undefined {
  const api = useApi();
  const { data } = useQuery({ ...directoryQuery(api, centreId, { ref: to?.ref ?? '' }), enabled: to !== undefined });
  return data?.[0]?.name;
}

/** As the floor must be told: a service desk is counted as sent home, a duty number as itself. */
export const partyOf = ({ kind, ref, municipalityId: place }: DirectoryEntry): PutThroughTo => ({
  kind: kind === 'service-desk' || kind === 'duty-number' ? kind : 'specialist',
  ref,
  municipalityId: municipalityId(place),
});
