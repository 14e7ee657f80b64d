import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callTransitions, drawCallStates } from '../src/routing/call-states.js';

const drawing = join(__dirname, '../../../docs/call-states.mmd');
const next = callTransitions as Readonly<Record<string, readonly string[]>>;

describe('the states of a call', () => {
  it('are all reached from arrival', () => {
    expect(reached('arrived')).toEqual(new Set(Object.keys(callTransitions)));
  });

  it.each(Object.keys(callTransitions))('lead from %s to the end', (state) => {
    expect(reached(state)).toContain('ended');
  });

  it('are drawn in docs/call-states.mmd (deleted, it is drawn anew)', () => {
    if (!existsSync(drawing)) writeFileSync(drawing, drawCallStates());
    expect(readFileSync(drawing, 'utf8')).toBe(drawCallStates());
  });
});

function reached(from: string): Set<string> {
  const seen = new Set([from]);
  for (const state of seen) for (const to of next[state] ?? []) seen.add(to);
  return seen;
}
