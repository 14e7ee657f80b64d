import type { AgentId, Instant, Language, LineId, MunicipalityId, Plan } from '@samsvar/core';

/** What a published plan is written as. A router that reads another keeps the plan it has, and says so. */
export const planFormat = 1;

/**
 * What a centre's router must know of the world, numbered and whole, from the API: through Redis, and kept on the router's
 * own disk. The same content is never published under two versions in a row.
 */
export type PublishedPlan = {
  readonly format: typeof planFormat;
  /** The centre's short name: its application in the telephone system, and its fallback queue. */
  readonly slug: string;
  readonly publishedAt: Instant;
  /** What the floor decides by. */
  readonly plan: Plan;
  /** What is needed to carry it out, and is no business of the floor's. */
  readonly edge: TelephoneEdge;
};

/** What only the telephone's edge may know: recordings, numbers and devices, which the core has as references. */
export type TelephoneEdge = {
  /** Recordings of each line. */
  readonly sounds: Readonly<Record<LineId, LineSounds>>;
  /** The recording that callers of a line hear on hold, over and over. None: the telephone system's own. */
  readonly music?: Readonly<Record<LineId, string>>;
  /** The number behind the `ref` of a PutThroughTo. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Beginnings of numbers (E.164) that are a municipality's own: whoever rings from one is an internal caller. */
  readonly ownNumbers: Readonly<Record<MunicipalityId, readonly string[]>>;
  /** Who is rung, and on what. An agent without a device is offered nothing by the telephone system. */
  readonly devices: Readonly<Record<AgentId, PlannedDevice>>;
};

/** Each kind of message by language, in the order they are played. None in that language: nothing is said. */
export type LineSounds = Readonly<Partial<Record<SoundKind, Readonly<Record<Language, readonly string[]>>>>>;

/** As the core's messages, a closed line by why it is closed; `incident` follows the greeting while there is one. */
export type SoundKind =
  'greeting' | 'incident' | 'closed' | 'holiday' | 'emergency-closed' | 'call-back-offered' | 'call-back-promised';

/**
 * A browser signs in with a credential that lives as long as the duty. A SIP telephone signs in with what the telephone
 * system's secret makes of its `key`, for as long as the plan has that key; or it stands at an address.
 */
export type PlannedDevice = { readonly kind: 'browser' | 'sip'; readonly standsAt?: string; readonly key?: string };

/** What somebody may choose to answer calls with; with `none` they are never rung, and log by hand what they answer elsewhere. */
export const telephones = ['browser', 'sip', 'none'] as const;
export type ChosenTelephone = (typeof telephones)[number];
