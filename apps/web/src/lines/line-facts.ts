import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { useApi } from '../api/api-context.js';
import type { Emergency, NewClosure, Week } from '../api/shapes.js';

/** Which line, in the order the house is built: centre, municipality, line. */
export type LinePlace = { readonly centreId: string; readonly municipalityId: string; readonly lineId: string };

/** What somebody is about to change is always asked for anew, and never replaced under their hands. */
const askedAnew = { gcTime: 0, staleTime: Infinity };

/** What is known and may be changed about one line: its week, its closures, the emergency switch. */
export const hoursQuery = (api: Api, place: LinePlace) => ({
  queryKey: ['centre', place.centreId, 'line', place.lineId, 'hours'],
  ...askedAnew,
  queryFn: () => answer(api.GET(`${LINE}/hours`, on(place))),
});

export const closuresQuery = (api: Api, place: LinePlace) => ({
  queryKey: ['centre', place.centreId, 'line', place.lineId, 'closures'],
  ...askedAnew,
  queryFn: () => everyPage((query) => answer(api.GET(`${LINE}/closures`, { params: { path: place, query } }))),
});

export const emergencyQuery = (api: Api, place: LinePlace) => ({
  queryKey: ['centre', place.centreId, 'line', place.lineId, 'emergency'],
  ...askedAnew,
  queryFn: () => answer(api.GET(`${LINE}/emergency`, on(place))),
});

export function useChangeHours(place: LinePlace) {
  const api = useApi();
  return useChange(place, (week: Week) => answer(api.PUT(`${LINE}/hours`, { ...on(place), body: week })));
}

export function useClose(place: LinePlace) {
  const api = useApi();
  return useChange(place, (closure: NewClosure) =>
    answer(api.POST(`${LINE}/closures`, { ...on(place), body: closure })),
  );
}

export function useCallOffClosure(place: LinePlace) {
  const api = useApi();
  return useChange(place, (closureId: string) =>
    answer(api.DELETE(`${LINE}/closures/{closureId}`, { params: { path: { ...place, closureId } } })),
  );
}

export function useSwitchEmergency(place: LinePlace) {
  const api = useApi();
  return useChange(place, (emergency: Emergency) =>
    answer(api.PUT(`${LINE}/emergency`, { ...on(place), body: emergency })),
  );
}

const LINE = '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}';

const on = (place: LinePlace) => ({ params: { path: place } });

/** After any change everything shown about the centre is asked for again: one fact moves many sentences. */
function useChange<Input, Output>(place: LinePlace, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['centre', place.centreId] }),
  });
}
