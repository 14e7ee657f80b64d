import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordGreetings, toTelephone, wav } from '../asterisk/recordings.mjs';

const lines = [{ id: 'gulen-main', greetings: { nn: 'Du har kome til Gulen.', en: 'You have reached Gulen.' } }];

it('lays each greeting where a plan says that it is, as telephones speak', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  try {
    await recordGreetings(folder, lines, undefined);
    for (const language of ['nn', 'en']) {
      const recorded = await readFile(join(folder, 'gulen-main', `greeting-${language}.wav`));
      expect(recorded.readUInt32LE(24)).toBe(8_000);
      expect(recorded.length).toBe(44 + 2 * 8_000);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('lasts as long on the telephone as it was spoken', () => {
  const spoken = wav(new Int16Array(22_050).fill(1_000));
  spoken.writeUInt32LE(22_050, 24);
  const carried = toTelephone(spoken);
  expect(carried).toHaveLength(8_000);
  expect(carried.every((sample) => sample === 1_000)).toBe(true);
});
