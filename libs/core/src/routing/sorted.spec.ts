import fc from 'fast-check';
import { first, get, put, take, values, type Sorted } from './sorted.js';

it('is a map in the order of its keys, whatever came and went, and leaves every earlier one as it was', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(300)), { maxLength: 600, size: 'max' });
  fc.assert(
    fc.property(steps, (told) => {
      const known = new Map<string, number>();
      let map: Sorted<number> = null;
      for (const [isPut, number] of told) {
        const key = String(number).padStart(3, '0');
        const before = [...values(map)].join();
        const next: Sorted<number> = isPut ? put(map, key, number) : take(map, key);
        expect([...values(map)].join()).toBe(before);
        map = next;
        if (isPut) known.set(key, number);
        else known.delete(key);
        expect(get(map, key)).toBe(known.get(key));
      }
      const sorted = [...known].sort(([one], [other]) => (one < other ? -1 : 1));
      expect([...values(map)]).toEqual(sorted.map(([, value]) => value));
      expect(first(map)?.key).toBe(sorted[0]?.[0]);
      for (const [key, value] of known) expect(get(map, key)).toBe(value);
    }),
    { seed: 1, numRuns: 60 },
  );
});
