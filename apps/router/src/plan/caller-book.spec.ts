import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { callId, centreId, emptyFloor, instant, lineId, municipalityId } from '@samsvar/core';
import { callerBookOf } from './caller-book.js';

const gulen = municipalityId('gulen');
const osteroy = municipalityId('osteroy');
const rings = (number: string | null, dialled = '+4754001010', mayRing?: readonly string[]) => {
  const book = callerBookOf(aPlan, (municipality, called) => `${municipality}/${called}`, mayRing);
  return book({ callId: callId('c1'), dialled, number });
};

describe('a caller', () => {
  it('is known by the called municipality’s reference for the number', () => {
    expect(rings('+4754100001')).toEqual({ callerRef: 'gulen/4754100001', isInternal: false });
  });

  it('is the same with and without the plus', () => {
    expect(rings('4754100001')).toEqual(rings('+4754100001'));
  });

  it('is the same with and without the country', () => {
    expect(rings('54100001')).toEqual(rings('+4754100001'));
    expect(rings('54002020').isInternal).toBe(true);
  });

  it('is of the house who rings from any member municipality’s own numbers', () => {
    expect(rings('+4754002020').isInternal).toBe(true);
  });

  it('is out of reach whose number the centre may not ring, however the trunk says it', () => {
    for (const number of ['+4754100001', '54100001', '004754100001']) {
      const ringsWith = (...mayRing: string[]) => rings(number, '+4754001010', mayRing).isOutOfReach;
      expect([ringsWith(), ringsWith('+4755'), ringsWith('+4755', '+47541')]).toEqual([true, true, undefined]);
    }
  });

  it('is nobody’s twice when the number is withheld', () => {
    expect(rings(null)).toEqual({ callerRef: 'withheld:c1', isInternal: false });
  });

  it('has no number kept who rings what nobody has', () => {
    expect(rings('+4754100001', '+4700000009')).toEqual({ callerRef: 'unknown:c1', isInternal: false });
  });
});

function aPlan(): PublishedPlan {
  const line = lineId('gulen-main');
  const { plan } = emptyFloor(centreId('fjordvest'));
  return {
    format: planFormat,
    slug: 'fjordvest',
    publishedAt: instant(1),
    plan: { ...plan, lineOf: { '+4754001010': line }, lines: { [line]: { municipalityId: gulen } as never } },
    edge: {
      sounds: {},
      numbers: {},
      ownNumbers: { [gulen]: ['+4754001010'], [osteroy]: ['+475400202'] },
      devices: {},
    },
  };
}
