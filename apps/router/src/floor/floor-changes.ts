import type { Agent, Call, Reinforcement } from '@samsvar/core';
import type { DeskAnswer } from './desk-message.js';
import type { FieldChanges } from './saved-floor.js';

/** What one commit changed of a floor's people, calls and reinforcement. The plan is not told: it is large, and no desk shows it. */
export type FloorChange = {
  readonly commit: string;
  /** Another than the last one heard of: something was missed, and the floor must be read anew. */
  readonly previous: string;
  /** Fields of the saved floor: `agent:…`, `call:…` and `reinforcement`. */
  readonly set: Readonly<Record<string, Agent | Call | Reinforcement>>;
  readonly drop: readonly string[];
};

/** Whether gateways hear of it. */
export const isTold = (field: string): boolean =>
  field.startsWith('agent:') || field.startsWith('call:') || field === 'reinforcement';

/** The values are text already, as they are saved. */
export function changeText(commit: string, previous: string, { set, drop }: FieldChanges): string {
  const fields = set.filter(([field]) => isTold(field)).map(([field, value]) => `${JSON.stringify(field)}:${value}`);
  const rest = JSON.stringify({ commit, previous, drop: drop.filter(isTold) });
  return `{"set":{${fields.join()}},${rest.slice(1)}`;
}

export const readChange = (text: string): FloorChange => JSON.parse(text) as FloorChange;

/** Nothing when no desk was answered, as in most commits. */
export const answersText = (answers: ReadonlyMap<string, DeskAnswer>): string =>
  answers.size === 0 ? '' : JSON.stringify([...answers]);

export const readAnswers = (text: string | undefined): readonly (readonly [id: string, answer: DeskAnswer])[] =>
  text === undefined ? [] : (JSON.parse(text) as [string, DeskAnswer][]);
