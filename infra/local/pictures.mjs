// `npm run pictures`: takes the pictures in docs/pictures anew, of the whole system with its demo municipalities.
import { command, Halt } from './halt.mjs';
import { inBrowser } from './suites/whole-system.mjs';

await command(async () => {
  const { passed, failed } = await inBrowser('pictures', undefined);
  if (failed > 0 || passed === 0) throw new Halt('The pictures could not all be taken.');
});
