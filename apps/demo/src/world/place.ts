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
  /** As they would be were the line a real one. The demo's own are longer: opening-hours.ts. */
  readonly realHours: readonly DemoPeriod[];
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
  given: Omit<DemoLine, 'id' | 'realHours'> & { realHours?: readonly DemoPeriod[] },
): DemoLine => ({ realHours: usualHours, ...given, id: demoId('line', `${municipality}/${given.name}`) });
