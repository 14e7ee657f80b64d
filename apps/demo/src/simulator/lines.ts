import { demoMunicipalities, type CentreKey } from '../world/index.js';

/** A number that citizens ring, as the panel shows it. */
export type RingableLine = {
  readonly id: string;
  readonly centre: CentreKey;
  readonly municipality: string;
  readonly name: string;
  /** What citizens dial. */
  readonly number: string;
  /** Where the call arrives: another number when the municipality's old switchboard forwards. */
  readonly arrivesAt: string;
  /** Spoken when nobody presses a language key. */
  readonly language: string;
  readonly greetings: Readonly<Record<string, string>>;
  readonly dutyNumber: string;
};

/** All lines of both centres. */
export const ringableLines: readonly RingableLine[] = demoMunicipalities.flatMap(
  ({ centre, name: municipality, writtenStandard: language, lines }) =>
    lines.map(({ id, name, dialledNumber: number, hiddenNumber, greetings, dutyNumber }) => {
      const arrivesAt = hiddenNumber ?? number;
      return { ...{ id, centre, municipality, name, number, arrivesAt, language, greetings, dutyNumber } };
    }),
);

/** By the number citizens dial, the one it arrives at, or its id. */
export const lineCalled = (word: string): RingableLine | undefined =>
  ringableLines.find(({ id, number, arrivesAt }) => [id, number, arrivesAt].includes(word));
