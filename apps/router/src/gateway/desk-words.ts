import type { DeskToFloor } from '@samsvar/contracts';
import type { AgentId, CallId, LegId, MunicipalityId, Presence, PutThroughTo } from '@samsvar/core';
import { plainToInstance, Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsUUID, Matches, ValidateNested, validateSync } from 'class-validator';
import type { DeskWord } from '../floor/desk-message.js';

/*
 * What a desk may say, as it comes in. Strict, because it lies in the journal afterwards: ids and words of ours, and
 * no room for a number, a name or a text.
 */

const presences = ['available', 'pause', 'away', 'counter', 'off'] as const satisfies readonly Presence[];
const answers = ['accept', 'decline', 'pass-on'] as const;
const kinds = ['specialist', 'service-desk', 'duty-number'] as const satisfies readonly PutThroughTo['kind'][];

/** As telephone systems name channels. */
const channel = /^[\w.:-]{1,100}$/;

class Said {
  @IsUUID()
  readonly id!: string;
}

class PresenceSaid extends Said {
  @IsIn(presences)
  readonly presence!: Presence;
}

class AboutCall extends Said {
  @Matches(channel)
  readonly callId!: CallId;
}

class OfferAnswered extends AboutCall {
  @Matches(channel)
  readonly legId!: LegId;

  @IsIn(answers)
  readonly answer!: (typeof answers)[number];
}

class Party {
  @IsIn(kinds)
  readonly kind!: PutThroughTo['kind'];

  @IsUUID()
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
  readonly shape: new () => DeskToFloor[Event];
  readonly word: (said: DeskToFloor[Event], agentId: AgentId) => DeskWord;
};

const aboutCall = (type: Extract<DeskWord, { callId: CallId }>['type']) => ({
  shape: AboutCall,
  word: ({ callId }: AboutCall, agentId: AgentId) => ({ type, agentId, callId }) as DeskWord,
});

const vocabulary: { readonly [Event in keyof DeskToFloor]: Spoken<Event> } = {
  'presence:set': {
    shape: PresenceSaid,
    word: ({ presence }, agentId) => ({ type: 'presence-changed', agentId, presence, by: { who: 'agent' } }),
  },
  'offer:answer': {
    shape: OfferAnswered,
    word: ({ callId, legId, answer }, agentId) => ({ type: 'offer-answered', agentId, callId, legId, answer }),
  },
  'call:hold': aboutCall('hold-asked'),
  'call:resume': aboutCall('resume-asked'),
  'call:consult': {
    shape: PutThroughAsked,
    word: ({ callId, to }, agentId) => ({ type: 'consult-asked', agentId, callId, to: { ...to } }),
  },
  'call:transfer': aboutCall('transfer-asked'),
  'call:fetch-back': aboutCall('fetch-back-asked'),
  'call:put-through': {
    shape: PutThroughAsked,
    word: ({ callId, to }, agentId) => ({ type: 'put-through-asked', agentId, callId, to: { ...to } }),
  },
  'call:hang-up': aboutCall('hang-up-asked'),
  'wrap-up:end': aboutCall('wrap-up-ended'),
  'wrap-up:extend': aboutCall('wrap-up-extended'),
};

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
