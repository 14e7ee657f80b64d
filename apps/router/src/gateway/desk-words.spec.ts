import 'reflect-metadata';
import { agentId } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { understood } from './desk-words.js';

const mona = agentId('mona');

describe('what a desk says', () => {
  it('is understood as hers whose desk it is', () => {
    const id = uuidv7();
    expect(understood('presence:set', { id, presence: 'pause' }, mona)).toMatchObject({
      messageId: id,
      word: { agentId: mona, presence: 'pause' },
    });
    const to = { kind: 'specialist', ref: uuidv7(), municipalityId: uuidv7() };
    expect(understood('call:consult', { id, callId: 'c', to }, mona)).toMatchObject({ word: { to } });
  });

  it('names whom to put through to by a reference of the plan’s, and never by a number', () => {
    const asked = (ref: string) =>
      understood(
        'call:put-through',
        { id: uuidv7(), callId: 'c', to: { kind: 'duty-number', ref, municipalityId: uuidv7() } },
        mona,
      );
    expect(asked(`duty:${uuidv7()}`)).toBeDefined();
    for (const ref of ['112', '+4754001010', 'duty:112', `duty:duty:${uuidv7()}`, ''])
      expect(asked(ref)).toBeUndefined();
  });

  it.each(['id', 'callId', 'to'])(
    'is not understood, and breaks nothing, when its %s is deeper than a stack',
    (field) => {
      const deep: unknown = JSON.parse('['.repeat(8_000) + ']'.repeat(8_000));
      expect(understood('call:consult', { id: uuidv7(), callId: 'c', to: null, [field]: deep }, mona)).toBeUndefined();
    },
  );
});
