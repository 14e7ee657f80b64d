import { demoId } from './ids.js';
import { municipalitiesOfFjordvest } from './municipalities-fjordvest.js';
import { municipalitiesOfInnlandsro } from './municipalities-innlandsro.js';
import type { DemoCentre, DemoMunicipality } from './place.js';

/** Two, so that the border between centres is always there to be tested. */
export const demoCentres: readonly DemoCentre[] = [
  { id: demoId('centre', 'fjordvest'), key: 'fjordvest', name: 'Kontaktsenteret i Fjordvest' },
  { id: demoId('centre', 'innlandsro'), key: 'innlandsro', name: 'Kontaktsenteret Innlandsro' },
];

export const demoMunicipalities: readonly DemoMunicipality[] = [
  ...municipalitiesOfFjordvest,
  ...municipalitiesOfInnlandsro,
];
