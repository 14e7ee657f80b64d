import { person, type DemoPerson } from './person.js';

const centre = 'innlandsro';

/** The neighbour centre: just enough people that the border between centres is always there to be tested. */
export const peopleOfInnlandsro: readonly DemoPerson[] = [
  person(
    { name: 'Høfleg Hegg', title: 'Vaktkoordinator', centre, employer: 'fjellvik' },
    { role: 'coordinator' },
    { role: 'centre-administrator' },
  ),
  person({ name: 'Frisk Fiol', title: 'Konsulent', centre, employer: 'fjellvik' }, { role: 'agent' }),
  person({ name: 'Stille Sisik', title: 'Konsulent', centre, employer: 'fjellvik' }, { role: 'agent' }),
  person(
    { name: 'Ivrig Isbjørn', title: 'Konsulent', centre, employer: 'storoy', mayBeCalled: true },
    { role: 'agent' },
  ),
  person(
    { name: 'Rolig Rev', title: 'Saksbehandler byggesak', centre, employer: 'storoy', unit: 'byggesak' },
    { role: 'specialist', municipality: 'storoy', unit: 'byggesak' },
  ),
  person(
    { name: 'Tålmodig Tjeld', title: 'Leder for servicetorget', centre, employer: 'storoy' },
    { role: 'home-manager', municipality: 'storoy' },
  ),
  person({ name: 'Varsam Valmue', title: 'Kommunedirektør', centre, employer: 'fjellvik' }, { role: 'steering' }),
  person(
    { name: 'Modig Marihand', title: 'Kommuneansvarleg', centre, employer: 'fjellvik' },
    { role: 'municipality-administrator', municipality: 'fjellvik' },
  ),
  person(
    { name: 'Klar Kattugle', title: 'Kommuneansvarlig', centre, employer: 'storoy' },
    { role: 'municipality-administrator', municipality: 'storoy' },
  ),
];
