import type { LineRow } from '#api/lines';
import type { MunicipalityRow } from '#api/tenancy';
import type { LineSounds } from '@samsvar/contracts';
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

/** A line's recordings are named by what they say and in which language; who keeps recordings keeps them by these names. */
export const soundsOf = ({ id, greetings }: LineRow): LineSounds => ({
  greeting: Object.fromEntries(
    Object.keys(greetings)
      .sort()
      .map((language) => [language, [`${id}/greeting-${language}`]]),
  ),
});

const keysOf = ({ greetings }: LineRow, own: Language): Record<string, Language> =>
  Object.fromEntries(
    Object.keys(greetings)
      .filter((language) => language !== own)
      .sort()
      .flatMap((language, index) => (languageKeys[index] === undefined ? [] : [[languageKeys[index], language]])),
  );
