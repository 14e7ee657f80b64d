import { chordOf, chords } from './chords.js';

const pressed = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, code: 'KeyT' };

it('knows a chord by the place of the key, whatever letter it writes', () => {
  expect(chordOf(pressed)).toBe('take');
});

it.each([{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { code: 'KeyZ' }])(
  'takes typing for typing: %j',
  (other) => expect(chordOf({ ...pressed, ...other })).toBeUndefined(),
);

it('has one key for each act', () => {
  expect(new Set(Object.values(chords)).size).toBe(Object.keys(chords).length);
});
