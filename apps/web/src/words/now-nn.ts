/** What the board of the day says: figures, and nobody by name. */
export const nowNn = {
  title: 'Tavle',
  caption: 'Slik står det til no, og slik har dagen gått så langt',
  municipality: 'Kommune',
  waiting: 'Ventar',
  longest: 'Lengst ventetid',
  inTime: 'Svar i tide',
  answerRate: 'Svargrad',
  answered: 'Svara',
  lost: 'Tapte',
  total: 'Alle kommunane',
  none: 'Ingen har ringt i dag.',
  notLive: 'Køen er ikkje direkte no. Tala for dagen er henta kl. {{time}}.',
  asOf: 'Tala for dagen er henta kl. {{time}}.',
  formula:
    'Svar i tide er dei som fekk svar innan målet for nummeret, av alle som fekk svar eller la på i køen. Svargrad er alle som fekk svar, av dei same.',
  onDuty: 'På vakt',
  free: 'Ledige',
  busy: 'I samtale',
  away: 'Borte',
  toBig: 'Vis på stor skjerm',
  fromBig: 'Vanleg storleik',
};
