import { instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { AriLine } from './ari-line.js';
import { FallbackCallers } from './fallback-callers.js';

const now = instant(1_000);

it('tells of agents’ telephones, and never of a trunk: citizens come from there', () => {
  const { says, told } = aLine(['operator-sbc']);
  const trunks = ['trunk', 'trunk-gulen', 'trunk-citizen-1', 'operator-sbc'];
  for (const resource of [...trunks, 'mona']) says(resource, 'online');
  expect(told).toMatchObject([{ type: 'device-reachable', agentId: 'mona', isReachable: true }]);
});

it('tells once that a telephone is away, and again when it is put in place anew for somebody who was gone', () => {
  const { says, told } = aLine();
  says('mona', 'unknown', 'offline', 'offline');
  expect(told).toMatchObject([{ agentId: 'mona', isReachable: false }]);
  says('mona', 'unknown', 'offline');
  expect(told.slice(1)).toMatchObject([{ agentId: 'mona', isReachable: false }]);
});

function aLine(trunks: readonly string[] = []) {
  const told: TelephoneEvent[] = [];
  const book = () => ({ callerRef: 'ref', isInternal: false });
  const tell = (event: TelephoneEvent) => void told.push(event);
  const inFallback = new FallbackCallers('fjordvest', book, tell, tell);
  const line = new AriLine('fjordvest', book, tell, inFallback, nothing, nothing, trunks);
  const says = (resource: string, ...states: readonly string[]) => {
    for (const state of states) line.telephones.endpointChanged({ technology: 'PJSIP', resource, state }, now);
  };
  return { says, told };
}

const nothing = () => undefined;
