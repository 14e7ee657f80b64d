import { directoryOf } from './directory.js';

it.each([
  ['54100001', '+4754100001'],
  ['4754100001', '+4754100001'],
  ['46701234567', '+46701234567'],
  ['115000', '115000'],
])('a caller kept as %s is rung back at %s', (kept, dialled) => {
  const directory = directoryOf(
    () => undefined,
    () => undefined,
    () => kept,
  );
  expect(directory.callerNumberOf('some-caller')).toBe(dialled);
});
