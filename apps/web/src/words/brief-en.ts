export const briefEn = {
  say: 'Answer with:',
  ofCaller: 'The same number before:',
  ofMunicipality: 'The last day and night in {{municipality}}:',
  one: '{{what}} ({{when}})',
  noSubject: 'no subject',
};

export const cardEn = {
  title: 'Card for {{municipality}}',
  emergency: 'Emergency',
  noPosition:
    'The desk cannot ring the emergency numbers: they would not get the position. Ask the caller to hang up and ring themself. If that cannot be done, ring from your own mobile and say where the caller is.',
  duty: 'Duty telephone {{number}}',
  callInDuty: 'Call in the duty telephone',
  consultDuty: 'Consult the duty telephone',
  numbers: {
    fire: 'Fire',
    police: 'Police',
    ambulance: 'Ambulance',
    doctor: 'Doctor on call',
  },
};
