import type { CentreId, LegId } from '@samsvar/core';
import type { Happening, Lives } from '../simulator/happenings.js';
import type { TelephoneCommand } from '../telephone-commands.js';

/** What a centre's owner says to its simulated exchange. */
export type ToExchange =
  | { readonly say: 'perform'; readonly command: TelephoneCommand }
  /** Whoever sits at the desk has accepted there: the simulated device, which has no hands, goes up. */
  | { readonly say: 'pick-up'; readonly legId: LegId };

/** What the exchange says: at first all that lives, closed by `opened`; then what happens, and how commands went. */
export type FromExchange =
  | { readonly say: 'happening'; readonly happening: Happening }
  | { readonly say: 'opened'; readonly lives: Lives }
  | { readonly say: 'performed'; readonly commandId: string; readonly isDone: boolean };

export const pathOf = (centre: CentreId): string => `/exchange/${encodeURIComponent(centre)}`;

/** Why the exchange hangs up, as a WebSocket close code of our own. */
export const hungUpBecause = { replaced: 4001, unreadable: 4002 } as const;

/** Longest message either way: a resync tells each thing by itself, so none is long. */
export const longestMessage = 65_536;

/** Longest wait for a word from the other end. */
export const answerWithin = 2_000;

export const spoken = (message: ToExchange | FromExchange): string => JSON.stringify(message);

/** What an owner has said, when it is something an owner can say. */
export function saidToExchange(text: string): ToExchange | undefined {
  const said = parsed(text);
  if (said?.['say'] === 'pick-up' && isText(said['legId'])) return { say: 'pick-up', legId: said['legId'] as LegId };
  const command = said?.['say'] === 'perform' ? said['command'] : undefined;
  return isCommand(command) ? { say: 'perform', command } : undefined;
}

/** The exchange is believed, as Asterisk would be; only what cannot be read at all is nothing. */
export const saidByExchange = (text: string): FromExchange | undefined => parsed(text) as FromExchange | undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isTime = (value: unknown): boolean => Number.isSafeInteger(value);
const isClaim = (value: unknown): boolean => typeof value === 'boolean';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.length <= 20 && value.every(isText);

const leg = { callId: isText, legId: isText, until: isTime };
const shapes: Record<TelephoneCommand['do'], Readonly<Record<string, (value: unknown) => boolean>>> = {
  answer: { callId: isText },
  play: { callId: isText, sounds: areTexts },
  hold: { callId: isText },
  'ring-device': { ...leg, agentId: isText },
  'ring-party': { ...leg, number: isText },
  'ring-citizen': { callId: isText, number: isText, shown: isText, until: isTime },
  withdraw: { legId: isText },
  'hang-up': { legId: isText },
  bridge: { callId: isText, legIds: areTexts },
  consult: { callId: isText, legIds: areTexts },
  'hang-up-caller': { callId: isText, afterMessage: isClaim },
};

function isCommand(value: unknown): value is TelephoneCommand {
  if (!isObject(value) || !isText(value['id']) || !isText(value['do']) || !Object.hasOwn(shapes, value['do']))
    return false;
  const shape = Object.entries(shapes[value['do'] as TelephoneCommand['do']]);
  return shape.every(([field, isRight]) => isRight(value[field]));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
