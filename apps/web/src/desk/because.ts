import type { OfferReason } from '@samsvar/core';
import type { nn } from '../words/nn.js';

/** The reason as the desk words it; what a reason names beside itself is not said again. */
export type Because = keyof (typeof nn)['desk']['offer']['because'];

export function inWords(reason: OfferReason): Because {
  const [kind = reason, detail] = reason.split(':');
  if (kind === 'front') return detail === 'interrupted-before' ? 'interrupted-before' : 'front';
  if (kind.startsWith('standby-after-')) return 'standby';
  return kind as Because;
}
