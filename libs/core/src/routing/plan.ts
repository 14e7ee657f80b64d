import type { AgentId, CentreId, LineId, MunicipalityId } from '../kernel/ids.js';
import type { Instant, Millis } from '../kernel/time.js';
import type { Policies } from './policies.js';

/** BCP 47 primary tag of a language a caller may ask for: `nn`, `nb`, `en`, … */
export type Language = string;

/** From `from` up to, not including, `to`. */
export type Span = { readonly from: Instant; readonly to: Instant };

/**
 * Everything the router must know of the world around a floor: numbered, published by the API, kept in memory and on disk.
 * Hours and shifts arrive as instants (from yesterday to a fortnight ahead), so the core never computes a wall clock.
 */
export type Plan = {
  readonly centreId: CentreId;
  /** Counts up by one at each publication; an older plan than the floor's own is ignored. */
  readonly version: number;
  /** Which generation of routing rules old journals were decided by. */
  readonly policyVersion: number;
  readonly policies: Policies;
  /** By dialled number, as the telephone system says it. */
  readonly lineOf: Readonly<Record<string, LineId>>;
  readonly lines: Readonly<Record<LineId, PlannedLine>>;
  readonly agents: Readonly<Record<AgentId, PlannedAgent>>;
};

/** A dialled number of a municipality: its hours, its languages, its own target. */
export type PlannedLine = {
  readonly id: LineId;
  readonly municipalityId: MunicipalityId;
  /** What the greeting speaks, and what the caller gets when no key is pressed. */
  readonly language: Language;
  /** The key the caller may press for another language. */
  readonly languageKeys: Readonly<Record<string, Language>>;
  /** The wait within which a caller should be answered; callers are ordered by the share of it used up. */
  readonly target: Millis;
  /** 0 is ordinary; a higher number goes before every lower one. */
  readonly priority: number;
  /** When the line is open, in order, not overlapping. */
  readonly openings: readonly Span[];
  /** Public holidays and announced closures: only the reason for being closed. */
  readonly holidays: readonly Span[];
  /** The coordinator's switch; stands above holidays and hours. */
  readonly emergency: { readonly isOpen: boolean } | null;
  /** An active incident's message is played after the greeting. */
  readonly incidentId: string | null;
  /** The line's own duty number outside hours and the key that puts through to it. */
  readonly duty: { readonly key: string; readonly to: PutThroughTo } | null;
};

/** Who may be put through to. The number itself stays with the telephone system's edge. */
export type PutThroughTo = {
  readonly kind: 'specialist' | 'service-desk' | 'duty-number';
  /** Which person or number in the directory; opaque here. */
  readonly ref: string;
  readonly municipalityId: MunicipalityId;
};

/** As a fact keeps it: the same bytes from a plan as published and from a floor that was saved and read again. */
export const asKept = ({ kind, ref, municipalityId }: PutThroughTo): PutThroughTo => ({ kind, ref, municipalityId });

/** A person who may answer, with the published roster's word on when. */
export type PlannedAgent = {
  readonly id: AgentId;
  /** Whom the agent is employed by. */
  readonly home: MunicipalityId;
  readonly answersFor: readonly MunicipalityId[];
  readonly languages: readonly Language[];
  readonly duties: readonly Duty[];
  /** Null: has not said "may be called". Call-outs of late, and the home municipality's minutes beyond its share. */
  readonly callOut: { readonly recent: number; readonly homeBalance: number } | null;
};

/** A seat in the roster that counts as cover on the phone. */
export type Duty = Span & { readonly kind: 'phone' | 'standby' };

/** Why a line answers or not, in the fixed order emergency, holiday, closed, open. */
export type Opening = 'emergency-open' | 'emergency-closed' | 'holiday' | 'closed' | 'open';

/** Hours belong to the called line, never to an agent. */
export function openingOf(line: PlannedLine, at: Instant): Opening {
  if (line.emergency) return line.emergency.isOpen ? 'emergency-open' : 'emergency-closed';
  if (line.holidays.some((span) => covers(span, at))) return 'holiday';
  return line.openings.some((span) => covers(span, at)) ? 'open' : 'closed';
}

/** When a line that is open at `at` closes by its hours; null while it is closed or held open by the coordinator. */
export function closesAt(line: PlannedLine, at: Instant): Instant | null {
  return line.emergency ? null : (line.openings.find((span) => covers(span, at))?.to ?? null);
}

export const covers = (span: Span, at: Instant): boolean => span.from <= at && at < span.to;
