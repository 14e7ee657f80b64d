import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer } from '../api/client.js';
import { failureFrom } from '../api/failure.js';
import type { EarlierInquiries } from '../api/shapes.js';

type Asked = { readonly callId: string; readonly municipalityId: string };

/** The journal may be a moment behind the call. */
const TRIES = 5;
const SOONEST_MS = 500;

/** What the caller and the municipality have asked of late. It helps, and nothing waits for it: a fault is not shown. */
export function useEarlier(centreId: string, { callId, municipalityId }: Asked): EarlierInquiries | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['earlier-inquiries', centreId, callId],
    queryFn: () =>
      answer(
        api.GET('/api/centres/{centreId}/municipalities/{municipalityId}/calls/{callId}/earlier', {
          params: { path: { centreId, municipalityId, callId } },
        }),
      ),
    staleTime: Infinity,
    retry: (tries, cause) => {
      const failure = failureFrom(cause);
      return tries < TRIES && (failure.isPassing || failure.kind === 'absent');
    },
    retryDelay: (tries) => SOONEST_MS * 2 ** tries,
  });
  return data;
}
