import { queryOptions, useMutation } from '@tanstack/react-query';
import { addDays, type LocalDate } from '@samsvar/core';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { Language } from '../words/languages.js';
import { save } from './file-facts.js';
import { rosterKey } from './roster-facts.js';

const BALANCE = '/api/centres/{centreId}/roster/balance';

/** So many weeks, of which the last is the one that is shown. */
export type WeeksUpTo = { readonly centreId: string; readonly week: LocalDate; readonly weeks: number };

const spanOf = ({ week, weeks }: WeeksUpTo) => ({ week: addDays(week, -7 * (weeks - 1)), weeks });

/** Who bears how much of the shifts. */
export const balanceQuery = (api: Api, of: WeeksUpTo) =>
  queryOptions({
    queryKey: [...rosterKey(of.centreId), 'balance', of.week, of.weeks],
    queryFn: () => answer(api.GET(BALANCE, { params: { path: { centreId: of.centreId }, query: spanOf(of) } })),
  });

/** The same as a spreadsheet reads it. */
export function useBalanceExport(of: WeeksUpTo, language: Language) {
  const api = useApi();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const params = { path: { centreId: of.centreId }, query: { ...spanOf(of), language } };
      const csv = await answer(api.GET(`${BALANCE}/export`, { params, parseAs: 'blob' }));
      save(csv as unknown as Blob, `fordeling-${of.week}.csv`);
    },
  });
}
