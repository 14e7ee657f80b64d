/** What is said of microphone and sound, and of whether the desk can take calls at all. */
export const devicesNn = {
  title: 'Mikrofon og lyd',
  telephone: {
    title: 'Telefonen din',
    legend: 'Kva svarar du med?',
    kinds: { browser: 'Nettlesaren', sip: 'Bordtelefon', none: 'Ingen telefon' },
    about: {
      browser: 'Du snakkar gjennom hovudtelefonane på denne maskina.',
      sip: 'Samtalen ringjer i bordtelefonen, og du tek han når du løftar av.',
      none: 'Det ringjer aldri hos deg. Det du svarar på andre måtar, loggar du sjølv.',
    },
    inCall: 'Du kan byte telefon når samtalen er over.',
    change: 'Byt telefon',
    newPassword: 'Lag nytt passord',
    connect: 'Kople til bordtelefonen',
    typeThis:
      'Skriv dette inn i bordtelefonen no, for det blir ikkje vist igjen. Lagar du nytt passord, sluttar dette å verke.',
    registrar: 'Tenar',
    user: 'Brukarnamn',
    password: 'Passord',
    copy: 'Kopier {{what}}',
    askWhere: 'Spør dei som driv telefonsentralen',
    noSystem: 'Her er det ingen telefonsentral å kople bordtelefonen til.',
    done: 'Ferdig',
  },
  microphone: 'Mikrofon',
  speaker: 'Samtalen høyrer du i',
  bell: 'Det ringjer i',
  usual: 'Det maskina vel',
  away: 'Er ikkje kopla til no',
  nameless: 'Eining {{number}}',
  try: 'Prøv mikrofonen',
  level: 'Snakk, så rører streken seg:',
  cannotChoose: 'I denne nettlesaren vel maskina kvar lyden kjem ut.',
};

export const deskCheckNn = {
  title: 'Sjekk av pulten',
  lead: 'Vi prøver det pulten treng for å ta telefonen. Det tek nokre sekund, og ingen blir ringd.',
  again: 'Prøv på nytt',
  running: 'Prøver …',
  todo: 'Dette kan du gjere:',
  done: 'Sjekken er ferdig.',
  back: 'Til pulten',
  parts: {
    microphone: 'Mikrofon',
    house: 'Kontakt med sentralen',
    telephone: 'Kontakt med telefonen',
    sound: 'Veg for lyden',
    relay: 'Omveg for lyden (TURN)',
  },
  says: {
    microphone: {
      good: 'Mikrofonen verkar.',
      refused: 'Nettlesaren får ikkje bruke mikrofonen.',
      missing: 'Vi finn ingen mikrofon.',
    },
    house: {
      good: 'Kontakten er god.',
      slow: 'Kontakten er der, men svara kjem seint.',
      bad: 'Vi får ikkje kontakt.',
    },
    telephone: {
      good: 'Telefonen i nettlesaren når fram.',
      slow: 'Telefonen når fram, men seint.',
      bad: 'Telefonen når ikkje fram.',
      absent: 'Du bruker ikkje telefon i nettlesaren, så dette trengst ikkje.',
    },
    sound: {
      good: 'Lyden har ein open veg ut.',
      near: 'Lyden har ein veg på nettet der du er. Vi veit ikkje om han når lenger.',
      bad: 'Lyden har ingen veg ut.',
    },
    relay: {
      good: 'Omvegen verkar.',
      bad: 'Omvegen verkar ikkje.',
      absent: 'Ingen omveg er sett opp. Han trengst berre der nettet stengjer for den direkte vegen.',
    },
  },
  does: {
    microphone: {
      refused: 'Tillat mikrofonen ved adressa øvst i vindauget, og prøv på nytt.',
      missing: 'Kople til hovudtelefonane, og prøv på nytt.',
    },
    house: {
      slow: 'Bruk kabel i staden for trådlaust nett om du kan.',
      bad: 'Sjekk at andre nettsider verkar. Gjer dei det, seier du frå til IT at websocket til adressa «/rt» er stengt.',
    },
    telephone: {
      slow: 'Bruk kabel i staden for trådlaust nett om du kan.',
      bad: 'Sei frå til IT at websocket til adressa «/sip» er stengt, eller at telefonsentralen er nede.',
    },
    sound: {
      near: 'Høyrer de kvarandre i samtalar, treng du ikkje gjere noko.',
      bad: 'Sei frå til IT at UDP ut frå maskina di er stengt.',
    },
    relay: {
      bad: 'Sei frå til IT at maskina di ikkje når TURN-tenaren.',
    },
  },
};
