import { queryOptions, useMutation } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { NewImport } from '../api/shapes.js';
import type { Language } from '../words/languages.js';
import { rosterKey, useChange, type WeekPlace } from './roster-facts.js';

const ROSTER = '/api/centres/{centreId}/roster';
const LINK = `${ROSTER}/calendar-link` as const;

/** The week as a spreadsheet reads it, saved where the browser saves. */
export function useExport({ centreId, week }: WeekPlace, language: Language) {
  const api = useApi();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const query = { week, language };
      const csv = await answer(api.GET(`${ROSTER}/export`, { params: { path: { centreId }, query }, parseAs: 'blob' }));
      save(csv as unknown as Blob, `vaktliste-${week}.csv`);
    },
  });
}

export const useImport = (centreId: string) =>
  useChange(centreId, (api, body: NewImport) =>
    answer(api.POST(`${ROSTER}/imports`, { params: { path: { centreId } }, body })),
  );

/** Whether there is a private link to one's own shifts. */
export const linkQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: [...rosterKey(centreId), 'calendar-link'],
    queryFn: () => answer(api.GET(LINK, { params: { path: { centreId } } })),
  });

export const useRenewLink = (centreId: string) =>
  useChange(centreId, (api, language: Language) =>
    answer(api.POST(LINK, { params: { path: { centreId } }, body: { language } })),
  );

export const useWithdrawLink = (centreId: string) =>
  useChange(centreId, (api, _: void) => answer(api.DELETE(LINK, { params: { path: { centreId } } })));

/** Where the browser saves. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
