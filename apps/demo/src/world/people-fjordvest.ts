import { person, type DemoPerson, type MunicipalityKey } from './person.js';

const centre = 'fjordvest';

/** Answers for all four from the desk at home. Each has said yes to being called from other work: two can be twelve. */
const agent = (name: string, employer: MunicipalityKey): DemoPerson =>
  person({ name, title: 'Konsulent', centre, employer, mayBeCalled: true }, { role: 'agent' });

const specialist = (name: string, employer: MunicipalityKey, unit: string, title: string): DemoPerson =>
  person({ name, title, centre, employer, unit }, { role: 'specialist', municipality: employer, unit });

const administrator = (name: string, employer: MunicipalityKey): DemoPerson =>
  person(
    { name, title: 'Kommuneansvarleg', centre, employer },
    { role: 'municipality-administrator', municipality: employer },
  );

const manager = (name: string, employer: MunicipalityKey): DemoPerson =>
  person(
    { name, title: 'Leiar for servicetorget', centre, employer },
    { role: 'home-manager', municipality: employer },
  );

const director = (name: string, employer: MunicipalityKey): DemoPerson =>
  person({ name, title: 'Kommunedirektør', centre, employer }, { role: 'steering' });

export const peopleOfFjordvest: readonly DemoPerson[] = [
  person(
    { name: 'Samla Selje', title: 'Fagleiar', centre, employer: 'osteroy' },
    { role: 'coordinator' },
    { role: 'centre-administrator' },
  ),

  agent('Blid Bringebær', 'gulen'),
  agent('Roleg Rogn', 'gulen'),
  agent('Venleg Vipe', 'osteroy'),
  agent('Kvikk Kvist', 'osteroy'),
  agent('Lun Lyng', 'osteroy'),
  agent('Munter Måse', 'osteroy'),
  agent('Trygg Tiur', 'osteroy'),
  agent('Glad Gran', 'samnanger'),
  agent('Snill Snøfokk', 'samnanger'),
  agent('Varm Vidje', 'samnanger'),
  agent('Open Osp', 'aurland'),
  agent('Klok Kløver', 'aurland'),

  specialist('Nøktern Nype', 'osteroy', 'byggjesak', 'Byggjesakshandsamar'),
  specialist('Stø Stare', 'gulen', 'vatn-og-avlop', 'Ingeniør vatn og avløp'),
  specialist('Rask Rype', 'samnanger', 'kommunalteknikk', 'Ingeniør kommunalteknikk'),
  specialist('Lydhøyr Lupin', 'aurland', 'barnehage', 'Rådgjevar barnehage'),

  manager('Omtenksam Oter', 'osteroy'),
  manager('Raus Reinrose', 'gulen'),

  director('Langsynt Lerke', 'gulen'),
  director('Vidsynt Vinge', 'osteroy'),

  administrator('Ryddig Rips', 'gulen'),
  administrator('Nøyaktig Nøkkerose', 'osteroy'),
  administrator('Grundig Gauk', 'samnanger'),
  administrator('Ordna Orre', 'aurland'),
];
