import { greetings } from './greetings.js';
import { demoId } from './ids.js';
import { line, unit, type DemoMunicipality } from './place.js';

const centre = 'innlandsro';

/** Neither exists; their kommunenummer are nobody's. */
export const municipalitiesOfInnlandsro: readonly DemoMunicipality[] = [
  {
    id: demoId('municipality', 'fjellvik'),
    key: 'fjellvik',
    centre,
    kommunenummer: '9901',
    name: 'Fjellvik',
    writtenStandard: 'nn',
    colour: '#3d4f8f',
    monogram: 'Fj',
    agreement: { from: '2024-01-02', costShare: 6000, committedSeats: 12 },
    units: [unit('fjellvik', 'servicetorg', 'Servicetorget')],
    lines: [
      line('fjellvik', {
        name: 'Sentralbord',
        dialledNumber: '+4754005050',
        dutyNumber: '+4754005099',
        greetings: greetings.nn('Fjellvik'),
      }),
    ],
  },
  {
    id: demoId('municipality', 'storoy'),
    key: 'storoy',
    centre,
    kommunenummer: '9902',
    name: 'Storøy',
    writtenStandard: 'nb',
    colour: '#5b3a1e',
    monogram: 'St',
    agreement: { from: '2024-01-02', costShare: 4000, committedSeats: 8 },
    units: [unit('storoy', 'servicetorg', 'Servicetorget'), unit('storoy', 'byggesak', 'Byggesak')],
    lines: [
      line('storoy', {
        name: 'Sentralbord',
        dialledNumber: '+4754006060',
        dutyNumber: '+4754006099',
        greetings: greetings.nb('Storøy'),
      }),
    ],
  },
];
