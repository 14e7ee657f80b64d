import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOfRecorded, type RecordedPurpose } from '@samsvar/contracts';
import { centreId, lineId } from '@samsvar/core';
import { LaidOutRecordings } from './laid-out-recordings.js';

const [fjordvest, innlandsro] = [centreId('fjordvest'), centreId('innlandsro')];
const [low, high] = ['a'.repeat(64), 'b'.repeat(64)];

let folder: string;
let kept: Map<string, string>;
let recordings: LaidOutRecordings;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-recordings-'));
  kept = new Map([
    [low, 'djup røyst'],
    [high, 'lys røyst'],
  ]);
  recordings = new LaidOutRecordings(folder, (_, hash) => {
    const sound = kept.get(hash);
    return sound === 'away'
      ? Promise.reject(new Error('away'))
      : Promise.resolve(sound === undefined ? undefined : Buffer.from(sound));
  });
});
afterEach(() => rm(folder, { recursive: true }));

describe('recordings are laid out', () => {
  it('as the plan names them, and those it names no more are gone', async () => {
    await recordings.layOut(fjordvest, sounds({ greeting: low, closed: high }));
    expect(await readFile(`${join(folder, named('greeting', low))}.wav`, 'utf8')).toBe('djup røyst');
    await recordings.layOut(fjordvest, sounds({ greeting: high }));
    expect(await laid()).toEqual([fileOf('greeting', high)]);
    await recordings.layOut(fjordvest, { sounds: {} });
    expect(await laid()).toEqual([]);
  });

  it('with the music of a line, which is in no language', async () => {
    const music = nameOfRecorded({ ...ofGulen, purpose: 'music', language: null, hash: high });
    await recordings.layOut(fjordvest, { ...sounds({ greeting: low }), music: { [lineId('gulen')]: music } });
    expect((await laid()).sort()).toEqual([fileOf('greeting', low), `gulen-music-${high}.wav`]);
    expect(await readFile(`${join(folder, music)}.wav`, 'utf8')).toBe('lys røyst');
  });

  it('but for what cannot be fetched now, which is told and fetched the next time', async () => {
    kept.set(low, 'away');
    const both = sounds({ greeting: low, closed: high });
    await expect(recordings.layOut(fjordvest, both)).rejects.toThrow('away');
    expect(await laid()).toEqual([fileOf('closed', high)]);
    kept.set(low, 'djup røyst');
    await recordings.layOut(fjordvest, both);
    expect(await laid()).toHaveLength(2);
  });

  it('of each centre by itself, beside what others have laid there', async () => {
    await writeFile(join(folder, 'beep.gsm'), '');
    await recordings.layOut(fjordvest, sounds({ greeting: low }));
    await recordings.layOut(innlandsro, { sounds: {} });
    expect((await readdir(folder)).sort()).toEqual(['beep.gsm', 'recordings']);
    expect(await laid()).toHaveLength(1);
  });

  it('and nothing half-written stays', async () => {
    await recordings.layOut(fjordvest, sounds({ greeting: low }));
    await writeFile(join(folder, 'recordings/fjordvest', `${fileOf('closed', high)}.killed`), 'halv');
    await recordings.layOut(fjordvest, sounds({ greeting: low }));
    expect(await laid()).toEqual([fileOf('greeting', low)]);
  });

  it.each([
    `recordings/../../etc/passwd-${low}`,
    `recordings/fjordvest/../../../x-${low}`,
    nameOfRecorded({ centreId: innlandsro, lineId: lineId('gulen'), purpose: 'greeting', language: 'nn', hash: low }),
    'gulen/greeting-nn',
  ])('never from a name like %s', async (name) => {
    await recordings.layOut(fjordvest, {
      sounds: { [lineId('gulen')]: { greeting: { nn: [name] } } },
      music: { [lineId('gulen')]: name },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

const laid = () => readdir(join(folder, 'recordings/fjordvest'));

const ofGulen = { centreId: fjordvest, lineId: lineId('gulen') };

const named = (purpose: RecordedPurpose, hash: string) => nameOfRecorded({ ...ofGulen, purpose, language: 'nn', hash });

const fileOf = (purpose: RecordedPurpose, hash: string) => `gulen-${purpose}-nn-${hash}.wav`;

const sounds = (hashes: Partial<Record<RecordedPurpose, string>>) => ({
  sounds: {
    [lineId('gulen')]: Object.fromEntries(
      Object.entries(hashes).map(([purpose, hash]) => [purpose, { nn: [named(purpose as RecordedPurpose, hash)] }]),
    ),
  },
});
