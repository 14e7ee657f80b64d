import { fromALaw, share, toALaw, tone } from './sound.js';

it('tells a tone from another, also after the telephone has squeezed it', () => {
  const heard = tone(660, 200).map((sample) => fromALaw(toALaw(sample)));
  expect(share(heard, 660)).toBeGreaterThan(0.95);
  expect(share(heard, 440)).toBeLessThan(0.05);
});

it('finds no tone in silence', () => {
  expect(share(new Int16Array(1_600), 660)).toBe(0);
});
