import { instant } from '@samsvar/core';
import type { TelephoneEvent } from '../telephone-events.js';
import { AriLine } from './ari-line.js';
import { FallbackCallers } from './fallback-callers.js';

const now = instant(1_000);

it('tells of agents’ telephones, and never of a trunk: citizens come from there', () => {
  const told: TelephoneEvent[] = [];
  const book = () => ({ callerRef: 'ref', isInternal: false });
  const tell = (event: TelephoneEvent) => void told.push(event);
  const inFallback = new FallbackCallers('fjordvest', book, tell, tell);
  const line = new AriLine('fjordvest', book, tell, inFallback, nothing, nothing);
  for (const resource of ['trunk', 'trunk-gulen', 'trunk-citizen-1', 'mona'])
    line.endpointChanged({ technology: 'PJSIP', resource, state: 'online' }, now);
  expect(told).toMatchObject([{ type: 'device-reachable', agentId: 'mona', isReachable: true }]);
});

const nothing = () => undefined;
