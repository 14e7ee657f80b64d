import { demoId } from './ids.js';
import type { CentreKey, MunicipalityKey } from './person.js';

export type DemoPeriod = { readonly weekdays: readonly number[]; readonly opens: string; readonly closes: string };

export type DemoLine = {
  readonly id: string;
  readonly name: string;
  readonly dialledNumber: string;
  /** Present when the municipality's old switchboard forwards to this hidden number. */
  readonly hiddenNumber?: string;
  readonly dutyNumber: string;
  readonly greetings: Readonly<Record<string, string>>;
  readonly hours: readonly DemoPeriod[];
};

export type DemoUnit = { readonly id: string; readonly key: string; readonly name: string };

export type DemoAgreement = {
  readonly from: string;
  /** Hundredths of a per cent. */
  readonly costShare: number;
  readonly committedSeats: number;
};

/** A member municipality as the demo tells it: public facts where it exists, invented numbers and people always. */
export type DemoMunicipality = {
  readonly id: string;
  readonly key: MunicipalityKey;
  readonly centre: CentreKey;
  readonly kommunenummer: string;
  readonly name: string;
  readonly writtenStandard: 'nn' | 'nb';
  readonly colour: string;
  readonly monogram: string;
  readonly agreement: DemoAgreement;
  readonly units: readonly DemoUnit[];
  readonly lines: readonly DemoLine[];
};

export type DemoCentre = { readonly id: string; readonly key: CentreKey; readonly name: string };

export const unit = (municipality: MunicipalityKey, key: string, name: string): DemoUnit => ({
  id: demoId('unit', `${municipality}/${key}`),
  key,
  name,
});

const mondayToFriday = [1, 2, 3, 4, 5];
const usualHours: readonly DemoPeriod[] = [{ weekdays: mondayToFriday, opens: '09:00', closes: '15:00' }];

export const line = (
  municipality: MunicipalityKey,
  given: Omit<DemoLine, 'id' | 'hours'> & { hours?: readonly DemoPeriod[] },
): DemoLine => ({ hours: usualHours, ...given, id: demoId('line', `${municipality}/${given.name}`) });
