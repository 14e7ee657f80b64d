export const briefNb = {
  say: 'Svar slik:',
  ofCaller: 'Samme nummer før:',
  ofMunicipality: 'Siste døgn i {{municipality}}:',
  one: '{{what}} ({{when}})',
  noSubject: 'uten emne',
};

export const cardNb = {
  title: 'Kort for {{municipality}}',
  emergency: 'Nød',
  noPosition:
    'Pulten kan ikke ringe nødnummer, for der ser de ikke hvor innringeren er. Be innringeren legge på og ringe selv. Går ikke det, ringer du fra mobilen din og sier hvor det er.',
  duty: 'Vakttelefon {{number}}',
  callInDuty: 'Koble inn vakttelefonen',
  consultDuty: 'Rådfør vakttelefonen',
  numbers: {
    fire: 'Brann',
    police: 'Politi',
    ambulance: 'Ambulanse',
    doctor: 'Legevakt',
  },
};
