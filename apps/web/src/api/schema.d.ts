// Stands in for the types generated from apps/api/openapi.json until that file exists.
type Uuid = string;
type Role =
  | 'agent'
  | 'coordinator'
  | 'centre-administrator'
  | 'specialist'
  | 'home-manager'
  | 'steering'
  | 'municipality-administrator'
  | 'platform-administrator';

export type Me = {
  personId: Uuid;
  name: string;
  grants: { role: Role; centreId: Uuid | null; municipalityId: Uuid | null; unitId: Uuid | null }[];
};
export type Centre = { id: Uuid; slug: string; name: string };
export type Municipality = { id: Uuid; name: string; number: string; colour: string; monogram: string };
export type Line = { id: Uuid; municipalityId: Uuid; name: string; number: string };
export type Names = { nn: string; nb: string; en: string };
export type OpenNow = { until: string | null; turnsAt: string | null } & (
  | { isOpen: boolean; because: 'emergency'; detail: { kind: 'emergency'; text: string } }
  | { isOpen: false; because: 'holiday'; detail: { names: Names } }
  | {
      isOpen: false;
      because: 'closed';
      detail: { kind: 'closure'; reason: string } | { kind: 'not-in-service' | 'break' | 'outside-hours' };
    }
  | { isOpen: true; because: 'open'; detail: { kind: 'hours' } }
);
export type LineNow = OpenNow & { lineId: Uuid };
export type Period = { weekday: number; opens: string; closes: string };
/** `version` is the one that whoever changes it has seen. */
export type Week = { version: number; periods: Period[] };
export type Closure = { id: Uuid; from: string; until: string; reason: string };
export type Emergency = { isOn: boolean; isOpen: boolean; text: string };

type List<T> = { items: T[]; next: string | null };
type Json<T> = { content: { 'application/json': T } };
type Answer<T> = { responses: { 200: { headers: { [name: string]: unknown } } & Json<T> } };
type Get<P, T> = { parameters: { path: P; query?: { limit?: number } } } & Answer<T>;
type Write<P, B, T> = { parameters: { path: P }; requestBody: Json<B> } & Answer<T>;
type InCentre = { centreId: Uuid };
type OnLine = InCentre & { municipalityId: Uuid; lineId: Uuid };

export type paths = {
  '/api/me': { get: Get<Record<string, never>, Me> };
  '/api/centres': { get: Get<Record<string, never>, List<Centre>> };
  '/api/centres/{centreId}/open-now': { get: Get<InCentre, { at: string; lines: LineNow[] }> };
  '/api/centres/{centreId}/lines': { get: Get<InCentre, List<Line>> };
  '/api/centres/{centreId}/municipalities': { get: Get<InCentre, List<Municipality>> };
  '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}/hours': {
    get: Get<OnLine, Week>;
    put: Write<OnLine, Week, Week>;
  };
  '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}/closures': {
    get: Get<OnLine, List<Closure>>;
    post: Write<OnLine, Omit<Closure, 'id'>, Closure>;
  };
  '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}/closures/{closureId}': {
    delete: { parameters: { path: OnLine & { closureId: Uuid } }; responses: { 204: { content?: never } } };
  };
  '/api/centres/{centreId}/municipalities/{municipalityId}/lines/{lineId}/emergency': {
    get: Get<OnLine, Emergency>;
    put: Write<OnLine, Emergency, Emergency>;
  };
};
