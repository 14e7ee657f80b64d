import type { DeskToFloor } from '@samsvar/contracts';
import {
  agentOf,
  coordinatorReasons,
  mayCallReinforcement,
  mayHandleCalls,
  maySetPresence,
  maySetPresenceOfOthers,
  personOf,
  type AgentId,
  type CallId,
  type CentreId,
  type CoordinatorReason,
  type Instant,
  type LegId,
  type MunicipalityId,
  type PersonId,
  type Policy,
  type Presence,
  type PutThroughTo,
} from '@samsvar/core';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import type { DeskWord } from '../floor/desk-message.js';

/*
 * What a desk may say, as it comes in. Strict, because it lies in the journal afterwards: ids and words of ours, and
 * no room for a number, a name or a text.
 */

const presences = ['available', 'pause', 'away', 'counter', 'off'] as const satisfies readonly Presence[];
const answers = ['accept', 'decline', 'pass-on'] as const;
const kinds = ['specialist', 'service-desk', 'duty-number'] as const satisfies readonly PutThroughTo['kind'][];

/** As telephone systems name channels, and as we name people. */
const name = /^[\w.:-]{1,100}$/;

class Said {
  @IsUUID()
  readonly id!: string;
}

class PresenceSaid extends Said {
  @IsIn(presences)
  readonly presence!: Presence;
}

class CallOutAnswered extends Said {
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly askedAt!: Instant;

  @IsIn(['accept', 'decline'])
  readonly answer!: 'accept' | 'decline';
}

class Switched extends Said {
  @IsBoolean()
  readonly isOn!: boolean;
}

class Released extends Said {
  @ValidateIf(({ personId }: Released) => personId !== null)
  @Matches(name)
  readonly personId!: PersonId | null;
}

class PresenceSaidFor extends PresenceSaid {
  @Matches(name)
  readonly personId!: PersonId;

  @IsIn(coordinatorReasons)
  readonly why!: CoordinatorReason;
}

class AboutCall extends Said {
  @Matches(name)
  readonly callId!: CallId;
}

class OfferAnswered extends AboutCall {
  @Matches(name)
  readonly legId!: LegId;

  @IsIn(answers)
  readonly answer!: (typeof answers)[number];
}

/** Somebody, a unit, or a line's duty number, as the plan has numbers for: never a number itself. */
const party = /^(duty:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

class Party {
  @IsIn(kinds)
  readonly kind!: PutThroughTo['kind'];

  @Matches(party)
  readonly ref!: string;

  @IsUUID()
  readonly municipalityId!: MunicipalityId;
}

class PutThroughAsked extends AboutCall {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => Party)
  readonly to!: Party;
}

type Spoken<Event extends keyof DeskToFloor> = {
  /** What its door asks for too; asked here in the desk's own centre. */
  readonly may: (centre: CentreId) => Policy;
  readonly shape: new () => DeskToFloor[Event];
  readonly word: (said: DeskToFloor[Event], agentId: AgentId) => DeskWord;
};

const aboutCall = (type: Extract<DeskWord, { callId: CallId }>['type']) => ({
  may: mayHandleCalls,
  shape: AboutCall,
  word: ({ callId }: AboutCall, agentId: AgentId) => ({ type, agentId, callId }) as DeskWord,
});

const vocabulary: { readonly [Event in keyof DeskToFloor]: Spoken<Event> } = {
  'presence:set': {
    may: maySetPresence,
    shape: PresenceSaid,
    word: ({ presence }, agentId) => ({ type: 'presence-changed', agentId, presence, by: { who: 'agent' } }),
  },
  'call-out:answer': {
    may: mayHandleCalls,
    shape: CallOutAnswered,
    word: ({ askedAt, answer }, agentId) => ({ type: 'call-out-answered', agentId, askedAt, answer }),
  },
  'offer:answer': {
    may: mayHandleCalls,
    shape: OfferAnswered,
    word: ({ callId, legId, answer }, agentId) => ({ type: 'offer-answered', agentId, callId, legId, answer }),
  },
  'call:hold': aboutCall('hold-asked'),
  'call:resume': aboutCall('resume-asked'),
  'call:consult': {
    may: mayHandleCalls,
    shape: PutThroughAsked,
    word: ({ callId, to }, agentId) => ({ type: 'consult-asked', agentId, callId, to: { ...to } }),
  },
  'call:merge': aboutCall('merge-asked'),
  'call:conference': {
    may: mayHandleCalls,
    shape: PutThroughAsked,
    word: ({ callId, to }, agentId) => ({ type: 'conference-asked', agentId, callId, to: { ...to } }),
  },
  'call:transfer': aboutCall('transfer-asked'),
  'call:fetch-back': aboutCall('fetch-back-asked'),
  'call:put-through': {
    may: mayHandleCalls,
    shape: PutThroughAsked,
    word: ({ callId, to }, agentId) => ({ type: 'put-through-asked', agentId, callId, to: { ...to } }),
  },
  'call:hang-up': aboutCall('hang-up-asked'),
  'wrap-up:end': aboutCall('wrap-up-ended'),
  'wrap-up:extend': aboutCall('wrap-up-extended'),
  'reinforcement:call': {
    may: mayCallReinforcement,
    shape: Said,
    word: (_, by) => ({ type: 'call-out-wanted', by: personOf(by) }),
  },
  'reinforcement:switch': {
    may: mayCallReinforcement,
    shape: Switched,
    word: ({ isOn }, by) => ({ type: 'reinforcement-switched', isOn, by: personOf(by) }),
  },
  'reinforcement:release': {
    may: mayCallReinforcement,
    shape: Released,
    word: ({ personId }, by) => ({
      type: 'release-wanted',
      agentId: personId === null ? null : agentOf(personId),
      by: personOf(by),
    }),
  },
  'presence:set-for': {
    may: maySetPresenceOfOthers,
    shape: PresenceSaidFor,
    word: ({ personId, presence, why }, by) => ({
      type: 'presence-changed',
      agentId: agentOf(personId),
      presence,
      by: { who: 'coordinator', personId: personOf(by), why },
    }),
  },
};

/** Who may say that in this centre. */
export const maySay = (event: keyof DeskToFloor, centre: CentreId): Policy => vocabulary[event].may(centre);

/** Our deepest word names a party. Whoever sends more wants the stack, and the one who reads it goes as deep as led. */
const isShallow = (said: unknown, deepest = 2): boolean =>
  typeof said !== 'object' ||
  said === null ||
  (deepest > 0 && Object.values(said).every((part) => isShallow(part, deepest - 1)));

/** What this person asks of the floor; nothing when it is not said as it should be. */
export function understood<Event extends keyof DeskToFloor>(
  event: Event,
  body: unknown,
  agentId: AgentId,
): { readonly messageId: string; readonly word: DeskWord } | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !isShallow(body)) return undefined;
  const { shape, word } = vocabulary[event];
  const said = plainToInstance(shape, body);
  const faults = validateSync(said, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return faults.length === 0 ? { messageId: said.id, word: word(said, agentId) } : undefined;
}
