import { seconds } from '../kernel/time.js';
import type { Plan } from '../routing/index.js';
import { at } from './clock.js';
import { aLine, anAgent, aPlan, gulen, osteroy, samnanger, shift } from './routing-plan.js';

export const lines = ['gulen', 'osteroy', 'samnanger', 'alarm'];

/** Four lines, agents of unequal reach and language, a standby, three who may be called, shifts that end amidst it. */
export function thePlan(version: number, how = 0): Plan {
  const twoPriorities =
    how % 5 === 1 ? [{ from: at('08:00'), to: at('09:20') }] : [{ from: at('08:00'), to: at('15:30') }];
  return aPlan({
    version,
    policies: { prefersLocalKnowledge: how % 4 === 3, callBackOver: how % 3 === 0 ? seconds(60) : null },
    lines: [
      aLine('gulen', { openings: twoPriorities }),
      aLine('osteroy', { municipalityId: osteroy, target: seconds(60), incidentId: how % 2 === 0 ? null : 'i1' }),
      aLine('samnanger', {
        municipalityId: samnanger,
        openings: [{ from: at('08:00'), to: at('09:05') }],
        duty: { key: '3', to: { kind: 'duty-number', ref: 'd1', municipalityId: samnanger } },
      }),
      aLine('alarm', { priority: 1, target: seconds(20) }),
    ],
    agents: [
      anAgent('a0'),
      anAgent('a1', { languages: ['en', 'nn'] }),
      anAgent('a2', { home: gulen, answersFor: [gulen, osteroy] }),
      anAgent('a3', { duties: [shift('08:00', '09:10'), shift('09:10', '09:30')] }),
      anAgent('a4', { duties: [shift('08:00', '16:00', 'standby')], languages: ['en', 'nn', 'nb'] }),
      anAgent('a6', { duties: [shift('09:20', '10:00')], callOut: { recent: how % 3, homeBalance: -30 } }),
      anAgent('a7', { home: gulen, duties: [], callOut: { recent: 1, homeBalance: how % 2 } }),
      anAgent('a8', { duties: [], callOut: how % 5 === 4 ? null : { recent: 1, homeBalance: 0 }, answersFor: [gulen] }),
      ...(how % 6 === 5 ? [] : [anAgent('a5', { answersFor: how % 7 === 6 ? [gulen] : [samnanger] })]),
    ],
  });
}
