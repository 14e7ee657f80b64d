import { useQueryClient, useMutation } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { useApi } from '../api/api-context.js';
import type { Recording } from '../api/shapes.js';
import type { LinePlace } from './line-facts.js';

/** What callers of a line hear, as it was uploaded. */
export const recordingsQuery = (api: Api, place: LinePlace) => ({
  queryKey: keyOf(place),
  gcTime: 0,
  queryFn: () => everyPage((query) => answer(api.GET(RECORDINGS, { params: { path: place, query } }))),
});

export type NewRecording = Pick<Recording, 'purpose' | 'language'> & { readonly file: Blob };

export function useUpload(place: LinePlace) {
  const api = useApi();
  return useChange(place, ({ purpose, language, file }: NewRecording) =>
    answer(
      api.POST(RECORDINGS, {
        params: { path: place, query: { purpose, ...(language !== null && { language }) } },
        // Whatever the computer calls the file: the house looks at what is in it, and says if it cannot be used.
        headers: { 'content-type': 'audio/wav' },
        body: '',
        bodySerializer: () => file,
      }),
    ),
  );
}

export function useRemoveRecording(place: LinePlace) {
  const api = useApi();
  return useChange(place, (recordingId: string) =>
    answer(api.DELETE(`${RECORDINGS}/{recordingId}`, { params: { path: { ...place, recordingId } } })),
  );
}

/** The sound itself, for whoever listens to it here. */
export function useSound(place: LinePlace) {
  const api = useApi();
  return useMutation({
    mutationFn: (recordingId: string) => {
      const path = { ...place, recordingId };
      return answer(api.GET(`${RECORDINGS}/{recordingId}/sound`, { params: { path }, parseAs: 'blob' }));
    },
  });
}

const RECORDINGS = '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}/recordings';

const keyOf = ({ centreId, lineId }: LinePlace) => ['centre', centreId, 'line', lineId, 'recordings'];

function useChange<Input, Output>(place: LinePlace, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(place) }),
  });
}
