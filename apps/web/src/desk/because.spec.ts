import type { OfferReason } from '@samsvar/core';
import { nn } from '../words/nn.js';
import { inWords } from './because.js';

it.each<OfferReason>([
  'same-agent',
  'longest-idle',
  'only-others-tried',
  'local-knowledge:gulen',
  'front:passed-on',
  'front:device-lost',
  'front:put-through-unanswered',
  'front:interrupted-before',
  'standby-after-15s',
  'standby-alone',
  'language-waived:en',
  'called-out',
])('there are words for %s', (reason) => {
  expect(nn.desk.offer.because[inWords(reason)]).toMatch(/\.$/);
});
