/** What the desk says of the call in hand, and of the municipality that is rung. */
export const briefNn = {
  say: 'Svar slik:',
  ofCaller: 'Same nummer før:',
  ofMunicipality: 'Siste døgnet i {{municipality}}:',
  one: '{{what}} ({{when}})',
  noSubject: 'utan emne',
};

export const cardNn = {
  title: 'Kort for {{municipality}}',
  emergency: 'Naud',
  noPosition:
    'Pulten kan ikkje ringje naudnummer, for der ser dei ikkje kvar innringjaren er. Be innringjaren leggje på og ringje sjølv. Går ikkje det, ringjer du frå mobilen din og seier kvar det er.',
  duty: 'Vakttelefon {{number}}',
  callInDuty: 'Kople inn vakttelefonen',
  consultDuty: 'Rådfør vakttelefonen',
  numbers: {
    fire: 'Brann',
    police: 'Politi',
    ambulance: 'Ambulanse',
    doctor: 'Legevakt',
  },
};
