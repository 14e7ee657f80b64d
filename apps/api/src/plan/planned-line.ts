import type { LineRow } from '#api/lines';
import type { RecordingRow } from '#api/recordings';
import type { MunicipalityRow } from '#api/tenancy';
import { nameOfRecorded, type LineSounds, type SoundKind } from '@samsvar/contracts';
import {
  isWithin,
  lineCalendar,
  seconds,
  type Instant,
  type Language,
  type LineFacts,
  type PlannedLine,
  type Span,
} from '@samsvar/core';

/** The key on the telephone that puts a caller through to the line's duty number. */
const dutyKey = '1';

/** The keys for other languages than the line's own, in the order of the alphabet: up to four. */
const languageKeys = ['2', '3', '4', '5'];

/** The directory's name of a line's duty number. */
export const dutyRef = ({ id }: LineRow): string => `duty:${id}`;

/** A line as the floor must know it, its hours spelled out. */
export function plannedLine(
  line: LineRow,
  municipality: MunicipalityRow,
  hours: LineFacts,
  span: Span,
  now: Instant,
): PlannedLine {
  const { emergency } = hours;
  return {
    id: line.id,
    municipalityId: line.municipalityId,
    language: municipality.writtenStandard,
    languageKeys: keysOf(line, municipality.writtenStandard),
    target: seconds(line.targetSeconds),
    priority: 0,
    ...lineCalendar(hours, span.from, span.to),
    emergency: emergency && isWithin(emergency, now) ? { isOpen: emergency.isOpen } : null,
    incidentId: null,
    duty:
      line.dutyNumber === null
        ? null
        : {
            key: dutyKey,
            to: { kind: 'duty-number', ref: dutyRef(line), municipalityId: line.municipalityId },
          },
  };
}

/**
 * What was uploaded for the line, by its content. A greeting that nobody has uploaded is named by what it says and in which
 * language: whoever runs the telephone system may have laid one there.
 */
export function soundsOf(line: LineRow, recordings: readonly RecordingRow[]): LineSounds {
  const sounds: { [Kind in SoundKind]?: Record<Language, readonly string[]> } = { greeting: {} };
  for (const language of Object.keys(line.greetings).sort()) {
    sounds.greeting = { ...sounds.greeting, [language]: [`${line.id}/greeting-${language}`] };
  }
  for (const recording of recordings.filter(({ lineId }) => lineId === line.id).sort(byKind)) {
    const { purpose, language } = recording;
    if (purpose === 'music' || language === null) continue;
    sounds[purpose] = { ...sounds[purpose], [language]: [nameOfRecorded(recording)] };
  }
  return sounds;
}

/** What its callers hear on hold, where somebody has uploaded it. */
export function musicOf(line: LineRow, recordings: readonly RecordingRow[]): string | undefined {
  const music = recordings.find(({ lineId, purpose }) => lineId === line.id && purpose === 'music');
  return music && nameOfRecorded(music);
}

/** Each purpose and language once, and the same recordings in the same words. */
const byKind = (one: RecordingRow, other: RecordingRow): number =>
  `${one.purpose} ${one.language}` < `${other.purpose} ${other.language}` ? -1 : 1;

const keysOf = ({ greetings }: LineRow, own: Language): Record<string, Language> =>
  Object.fromEntries(
    Object.keys(greetings)
      .filter((language) => language !== own)
      .sort()
      .flatMap((language, index) => (languageKeys[index] === undefined ? [] : [[languageKeys[index], language]])),
  );
