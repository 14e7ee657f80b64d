import type { Words } from './languages.js';

export const nowNb: Words['now'] = {
  title: 'Tavle',
  caption: 'Slik står det til nå, og slik har dagen gått så langt',
  municipality: 'Kommune',
  waiting: 'Venter',
  longest: 'Lengst ventetid',
  inTime: 'Svar i tide',
  answerRate: 'Svargrad',
  answered: 'Besvart',
  lost: 'Tapte',
  total: 'Alle kommunene',
  none: 'Ingen har ringt i dag.',
  notLive: 'Køen er ikke direkte nå. Tallene for dagen er hentet kl. {{time}}.',
  asOf: 'Tallene for dagen er hentet kl. {{time}}.',
  formula:
    'Svar i tide er de som fikk svar innen målet for nummeret, av alle som fikk svar eller la på i køen. Svargrad er alle som fikk svar, av de samme.',
  onDuty: 'På vakt',
  free: 'Ledige',
  busy: 'I samtale',
  away: 'Borte',
  toBig: 'Vis på stor skjerm',
  fromBig: 'Vanlig størrelse',
};
