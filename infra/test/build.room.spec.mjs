import { statSync } from 'node:fs';
import { build } from '../local/system/build.mjs';
import { inCheckout } from '../local/places.mjs';

it('whoever builds while something runs leaves its files where they are, when nothing has changed', async () => {
  await build();
  const files = ['libs/core/dist/index.js', 'apps/router/dist/main.js', 'apps/web/dist/index.html'].map((name) =>
    inCheckout(name),
  );
  const laidDown = files.map((file) => statSync(file).ino);

  expect(await build()).toBe('unchanged');
  expect(files.map((file) => statSync(file).ino)).toEqual(laidDown);
}, 300_000);
