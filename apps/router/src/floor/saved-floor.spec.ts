import { agentId, apply, canonicalText, centreId, emptyFloor, instant, type Agent, type Change } from '@samsvar/core';
import { fromFields, toFields } from './saved-floor.js';

const centre = centreId('fjordvest');

it('brings back the same floor from what was saved', () => {
  const changes: Change[] = [
    { change: 'clock', now: instant(42) },
    { change: 'agent', agent: anAgent('kari') },
    { change: 'agent', agent: anAgent('per') },
  ];
  const saved = Object.fromEntries(toFields(changes).set);
  expect(canonicalText(fromFields(centre, saved))).toBe(canonicalText(apply(emptyFloor(centre), changes)));
});

it('keeps only the last of several changes to one thing', () => {
  const kari = anAgent('kari');
  const { set, drop } = toFields([
    { change: 'agent', agent: kari },
    { change: 'agent', agent: { ...kari, presence: 'pause' } },
    { change: 'agent', agent: anAgent('per') },
    { change: 'agent-gone', agentId: agentId('per') },
  ]);
  expect(set.map(([field, value]) => [field, (JSON.parse(value) as Agent).presence])).toEqual([
    ['agent:kari', 'pause'],
  ]);
  expect(drop).toEqual(['agent:per']);
});

it('refuses a field that nobody knows rather than losing it', () => {
  expect(() => fromFields(centre, { 'queue:1': '{}' })).toThrow('queue:1');
});

function anAgent(name: string): Agent {
  return {
    id: agentId(name),
    home: 'osteroy' as Agent['home'],
    answersFor: [],
    languages: ['nn'],
    presence: 'available',
    presenceSince: instant(0),
    presenceBy: null,
    task: { is: 'idle' },
    onDuty: 'phone',
    dutyUntil: null,
    idleSince: instant(1),
    restsUntil: null,
    misses: 0,
    isReachable: true,
    callOut: null,
  };
}
