import type { AgentId, CallId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { LegId } from './legs.js';
import type { Language, PutThroughTo } from './plan.js';

/**
 * What the core wants done in the telephone system, after the commit and never before. Each is harmless twice:
 * it names the state wanted (this leg rings, these legs talk), not a step. `id` derives from the event's
 * and from when it was decided: told again after a gap, the same event may come to something else.
 */
export type Command = { readonly id: string } & Wanted;

export type Wanted =
  /** Pick up the caller's leg. */
  | { readonly do: 'answer'; readonly callId: CallId }
  /** Speak a message to the caller, over music or silence; a new message replaces the one before, talking ends it. */
  | { readonly do: 'play'; readonly callId: CallId; readonly message: Message }
  /** The caller alone hears hold music; nobody else is in the conversation. Other legs stay up. */
  | { readonly do: 'hold'; readonly callId: CallId }
  /**
   * Ring an agent's device for this call. The telephone system gives up by itself at `until`. Wanted again of a leg that
   * fell silent unheard: one that rings, or is up, goes on as it is.
   */
  | {
      readonly do: 'ring-device';
      readonly callId: CallId;
      readonly legId: LegId;
      readonly agentId: AgentId;
      readonly until: Instant;
    }
  /** Ring somebody outside the floor: a specialist, a service desk, a duty number. */
  | {
      readonly do: 'ring-party';
      readonly callId: CallId;
      readonly legId: LegId;
      readonly to: PutThroughTo;
      readonly until: Instant;
    }
  /**
   * Ring the citizen of an earlier call; the leg that comes up is the call's own, as if the citizen had rung. Only to the
   * number that stands behind the reference, and only where the allow-list lets it.
   */
  | { readonly do: 'ring-citizen'; readonly callId: CallId; readonly callerRef: string; readonly until: Instant }
  /** Stop a ringing leg; one that came up in the same moment is hung up. */
  | { readonly do: 'withdraw'; readonly legId: LegId }
  /** The caller talks with exactly these legs; music and messages stop. */
  | { readonly do: 'bridge'; readonly callId: CallId; readonly legIds: readonly LegId[] }
  /** Agent and party talk by themselves while the caller hears hold music. */
  | { readonly do: 'consult'; readonly callId: CallId; readonly legIds: readonly LegId[] }
  /** End one leg that is up. */
  | { readonly do: 'hang-up'; readonly legId: LegId }
  /** End the caller's leg; after the message just played when `afterMessage`. */
  | { readonly do: 'hang-up-caller'; readonly callId: CallId; readonly afterMessage: boolean };

/** What is spoken. Texts and recordings lie with the line; the core only says which. */
export type Message =
  | {
      readonly say: 'greeting';
      readonly incidentId: string | null;
      readonly language: Language;
      /** Says which key gets the caller rung back. */ readonly offersCallBack?: true;
    }
  | { readonly say: 'closed'; readonly why: 'emergency-closed' | 'holiday' | 'closed'; readonly language: Language }
  | { readonly say: 'call-back-offered' | 'call-back-promised'; readonly language: Language };
