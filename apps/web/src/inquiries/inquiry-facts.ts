import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { failureFrom } from '../api/failure.js';
import type { Inquiry } from '../api/shapes.js';
import { byHand } from '@samsvar/core';
import { Drafts } from '../shared/drafts.js';
import type { LogDraft } from './log-draft.js';

/** A conversation that came by no call of ours; which municipality it is about is chosen in the form. */
export const newInquiry = (): LoggedCall => ({ callId: byHand(crypto.randomUUID()), municipalityId: '', version: 1 });

/** A call that is logged: the one in hand, one that was left, or one that is logged already and is to be put right. */
export type LoggedCall = Pick<Inquiry, 'callId' | 'municipalityId' | 'version'> & { readonly filed?: LogDraft };

const AT_ONCE = 5;
const FRESH_MS = 60_000;
/** The journal may be a moment behind the call, and a network away for longer: half a minute in all. */
const TRIES = 6;
const SOONEST_MS = 500;

const ownKey = (centreId: string) => ['own-inquiries', centreId] as const;

/** One's own, newest first, some at a time. */
export const ownQuery = (api: Api, centreId: string, state: 'draft' | 'filed') =>
  infiniteQueryOptions({
    queryKey: [...ownKey(centreId), state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answer(
        api.GET('/api/centres/{centreId}/inquiries/own', {
          params: { path: { centreId }, query: { state, limit: AT_ONCE, ...(after !== undefined && { after }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: FRESH_MS,
  });

/** What fits what is typed; of nothing typed what the centre has most of. */
export const subjectsQuery = (api: Api, centreId: string, words: string) =>
  queryOptions({
    queryKey: ['subjects', centreId, words],
    queryFn: async () => {
      const query = words === '' ? { limit: 5 } : { words, limit: 8 };
      const { items } = await answer(
        api.GET('/api/centres/{centreId}/subjects', { params: { path: { centreId }, query } }),
      );
      return items;
    },
    staleTime: FRESH_MS,
  });

/** Files it, and forgets what was typed when the house has it, whatever page one is on by then. */
export function useFile(centreId: string, { callId, municipalityId, version }: LoggedCall, draftKey: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ subject, outcome, unsolvedBecause, note, channel, callerKind }: LogDraft) =>
      answer(
        api.POST('/api/centres/{centreId}/municipalities/{municipalityId}/calls/{callId}/inquiry', {
          params: { path: { centreId, municipalityId, callId } },
          body: {
            ...{ version, unsolvedBecause, channel, callerKind },
            subject: subject?.id ?? null,
            outcome: outcome ?? 'solved',
            note: note.trim() === '' ? null : note,
          },
        }),
      ),
    retry: (tries, cause) => {
      const failure = failureFrom(cause);
      return tries < TRIES && (failure.isPassing || failure.kind === 'absent');
    },
    retryDelay: (tries) => SOONEST_MS * 2 ** tries,
    onSuccess: () => new Drafts(sessionStorage).forget(draftKey),
    onSettled: () => queries.invalidateQueries({ queryKey: ownKey(centreId) }),
  });
}
