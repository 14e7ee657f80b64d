import { greetings } from './greetings.js';
import { demoId } from './ids.js';
import { line, unit, type DemoMunicipality } from './place.js';

const centre = 'fjordvest';

// Shares of the cost by the key "a third equally, two thirds by population"; seats of the forty in a fortnight by the same.
export const municipalitiesOfFjordvest: readonly DemoMunicipality[] = [
  {
    id: demoId('municipality', 'gulen'),
    key: 'gulen',
    centre,
    kommunenummer: '4635',
    name: 'Gulen',
    writtenStandard: 'nn',
    colour: '#1f5fa8',
    monogram: 'Gu',
    agreement: { from: '2021-09-01', costShare: 1860, committedSeats: 7 },
    units: [unit('gulen', 'servicetorg', 'Servicetorget'), unit('gulen', 'vatn-og-avlop', 'Vatn og avløp')],
    lines: [
      line('gulen', {
        name: 'Sentralbord',
        dialledNumber: '+4754001010',
        dutyNumber: '+4754001099',
        greetings: greetings.nn('Gulen'),
      }),
    ],
  },
  {
    id: demoId('municipality', 'osteroy'),
    key: 'osteroy',
    centre,
    kommunenummer: '4630',
    name: 'Osterøy',
    writtenStandard: 'nn',
    colour: '#7a2e5d',
    monogram: 'Os',
    agreement: { from: '2022-01-03', costShare: 4520, committedSeats: 18 },
    units: [unit('osteroy', 'servicetorg', 'Servicetorget'), unit('osteroy', 'byggjesak', 'Byggjesak')],
    lines: [
      line('osteroy', {
        name: 'Sentralbord',
        dialledNumber: '+4754002020',
        dutyNumber: '+4754002099',
        greetings: greetings.nn('Osterøy'),
      }),
      line('osteroy', {
        name: 'Byggjesakstelefonen',
        dialledNumber: '+4754002050',
        dutyNumber: '+4754002099',
        greetings: greetings.nn('Osterøy'),
        realHours: [
          { weekdays: [2, 3, 4], opens: '10:00', closes: '11:30' },
          { weekdays: [2, 3, 4], opens: '12:00', closes: '14:00' },
        ],
      }),
    ],
  },
  {
    id: demoId('municipality', 'samnanger'),
    key: 'samnanger',
    centre,
    kommunenummer: '4623',
    name: 'Samnanger',
    writtenStandard: 'nn',
    colour: '#2b6b3f',
    monogram: 'Sa',
    agreement: { from: '2021-09-01', costShare: 1960, committedSeats: 8 },
    units: [unit('samnanger', 'servicetorg', 'Servicetorget'), unit('samnanger', 'kommunalteknikk', 'Kommunalteknikk')],
    lines: [
      line('samnanger', {
        name: 'Sentralbord',
        dialledNumber: '+4754003030',
        hiddenNumber: '+4754003039',
        dutyNumber: '+4754003099',
        greetings: greetings.nn('Samnanger'),
      }),
    ],
  },
  {
    id: demoId('municipality', 'aurland'),
    key: 'aurland',
    centre,
    kommunenummer: '4641',
    name: 'Aurland',
    writtenStandard: 'nn',
    colour: '#8a4b08',
    monogram: 'Au',
    agreement: { from: '2023-04-03', costShare: 1660, committedSeats: 7 },
    units: [unit('aurland', 'servicetorg', 'Servicetorget'), unit('aurland', 'barnehage', 'Barnehage')],
    lines: [
      line('aurland', {
        name: 'Sentralbord',
        dialledNumber: '+4754004040',
        dutyNumber: '+4754004099',
        greetings: greetings.nn('Aurland'),
      }),
    ],
  },
];
