import type { DirectoryEntry } from '../api/shapes.js';
import { whomToRing } from './whom-to-ring.js';

const [nype, nipe, vipe] = [entry('Nøktern Nype'), entry('Noktern Nipe'), entry('Venleg Vipe')];

describe('whom a key rings', () => {
  it('is who stands first, or whom an arrow chose', () => {
    const shown = [nype, nipe];
    for (const isStraight of [true, false]) {
      expect(whomToRing({ shown, marked: 0 }, shown, isStraight)).toBe(nype);
      expect(whomToRing({ shown, marked: 1 }, shown, isStraight)).toBe(nipe);
    }
  });

  it('is whom the arrow chose, when what all the letters mean has others in those places', () => {
    expect(whomToRing({ shown: [nype, nipe], marked: 1 }, [nipe, vipe], false)).toBe(nipe);
  });

  it('is asked first, unseen; put straight through is only who was seen', () => {
    expect(whomToRing({ shown: [], marked: 0 }, [nype], false)).toBe(nype);
    expect(whomToRing({ shown: [], marked: 0 }, [nype], true)).toBe('look-first');
    expect(whomToRing({ shown: [vipe], marked: 0 }, [nype], true)).toBe('look-first');
    expect(whomToRing({ shown: [vipe], marked: 0 }, [], true)).toBeUndefined();
  });
});

function entry(name: string): DirectoryEntry {
  return {
    kind: 'person',
    ref: name,
    municipalityId: 'gulen',
    name,
    title: null,
    unit: null,
    hasNumber: true,
    awayUntil: null,
  };
}
