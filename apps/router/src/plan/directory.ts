import type { PublishedPlan, SoundKind } from '@samsvar/contracts';
import { callOn, type CallId, type Floor, type Message } from '@samsvar/core';
import type { Directory } from '../floor/perform.js';

/** What the plan at hand has behind the core's references: recordings of the called line, and numbers. */
export const directoryOf = (
  plan: () => PublishedPlan | undefined,
  floor: () => Floor | undefined,
  callerNumber: (callerRef: string) => string | undefined,
): Directory => ({
  soundsOf: (message, callId) => {
    const line = lineOf(floor(), callId);
    const recorded = line && plan()?.edge.sounds[line];
    return recorded ? kindsOf(message).flatMap((kind) => recorded[kind]?.[message.language] ?? []) : [];
  },
  musicOf: (callId) => {
    const line = lineOf(floor(), callId);
    return line ? plan()?.edge.music?.[line] : undefined;
  },
  numberOf: ({ ref }) => {
    const numbers = plan()?.edge.numbers ?? {};
    return Object.hasOwn(numbers, ref) ? numbers[ref] : undefined;
  },
  callerNumberOf: (callerRef) => {
    const number = callerNumber(callerRef);
    return number === undefined ? undefined : dialable(number);
  },
  shownOn: (callId) => {
    const line = lineOf(floor(), callId);
    return Object.entries(plan()?.plan.lineOf ?? {}).find(([, id]) => id === line)?.[0];
  },
});

const lineOf = (floor: Floor | undefined, callId: CallId) => floor && callOn(floor, callId)?.lineId;

/** The caller book keeps numbers without plus: eight digits are Norwegian, more begin with the country. */
export const dialable = (number: string): string =>
  number.length === 8 ? `+47${number}` : number.length > 8 ? `+${number}` : number;

function kindsOf(message: Message): readonly SoundKind[] {
  if (message.say === 'closed') return [message.why];
  return message.say === 'greeting' && message.incidentId !== null ? ['greeting', 'incident'] : [message.say];
}
