export const devicesNb = {
  title: 'Mikrofon og lyd',
  telephone: {
    title: 'Telefonen din',
    legend: 'Hva svarer du med?',
    kinds: { browser: 'Nettleseren', sip: 'Bordtelefon', none: 'Ingen telefon' },
    about: {
      browser: 'Du snakker gjennom hodetelefonene på denne maskinen.',
      sip: 'Samtalen ringer i bordtelefonen, og du tar den når du løfter av.',
      none: 'Du blir aldri ringt. Det du svarer på, logger du selv.',
    },
    inCall: 'Du kan bytte telefon når samtalen er over.',
    change: 'Bytt telefon',
    newPassword: 'Lag nytt passord',
    connect: 'Koble til bordtelefonen',
    typeThis:
      'Skriv dette inn i bordtelefonen nå, for det blir ikke vist igjen. Lager du nytt passord, slutter dette å virke.',
    registrar: 'Tjener',
    user: 'Brukernavn',
    password: 'Passord',
    copy: 'Kopier {{what}}',
    askWhere: 'Spør dem som driver telefonsentralen',
    noSystem: 'Her er det ingen telefonsentral å koble bordtelefonen til.',
    done: 'Ferdig',
  },
  microphone: 'Mikrofon',
  speaker: 'Samtalen hører du i',
  bell: 'Det ringer i',
  usual: 'Det maskinen velger',
  away: 'Er ikke koblet til nå',
  nameless: 'Enhet {{number}}',
  try: 'Prøv mikrofonen',
  level: 'Snakk, så rører streken seg:',
  cannotChoose: 'I denne nettleseren velger maskinen hvor lyden kommer ut.',
};

export const deskCheckNb = {
  title: 'Sjekk av pulten',
  lead: 'Vi prøver det pulten trenger for å ta telefonen. Det tar noen sekunder, og ingen blir ringt.',
  again: 'Prøv på nytt',
  running: 'Prøver …',
  todo: 'Dette kan du gjøre:',
  done: 'Sjekken er ferdig.',
  back: 'Til pulten',
  parts: {
    microphone: 'Mikrofon',
    house: 'Kontakt med sentralen',
    telephone: 'Kontakt med telefonen',
    sound: 'Vei for lyden',
    relay: 'Omvei for lyden (TURN)',
  },
  says: {
    microphone: {
      good: 'Mikrofonen virker.',
      refused: 'Nettleseren får ikke bruke mikrofonen.',
      missing: 'Vi finner ingen mikrofon.',
    },
    house: {
      good: 'Kontakten er god.',
      slow: 'Kontakten er der, men svarene kommer sent.',
      bad: 'Vi får ikke kontakt.',
    },
    telephone: {
      good: 'Telefonen i nettleseren når fram.',
      slow: 'Telefonen når fram, men sent.',
      bad: 'Telefonen når ikke fram.',
      absent: 'Du bruker ikke telefon i nettleseren, så dette trengs ikke.',
    },
    sound: {
      good: 'Lyden har en åpen vei ut.',
      near: 'Lyden har en vei på nettet der du er. Vi vet ikke om den når lenger.',
      bad: 'Lyden har ingen vei ut.',
    },
    relay: {
      good: 'Omveien virker.',
      bad: 'Omveien virker ikke.',
      absent: 'Ingen omvei er satt opp. Den trengs bare der nettet stenger for den direkte veien.',
    },
  },
  does: {
    microphone: {
      refused: 'Tillat mikrofonen ved adressen øverst i vinduet, og prøv på nytt.',
      missing: 'Koble til hodetelefonene, og prøv på nytt.',
    },
    house: {
      slow: 'Bruk kabel i stedet for trådløst nett om du kan.',
      bad: 'Sjekk at andre nettsider virker. Gjør de det, sier du fra til IT at websocket til adressen «/rt» er stengt.',
    },
    telephone: {
      slow: 'Bruk kabel i stedet for trådløst nett om du kan.',
      bad: 'Si fra til IT at websocket til adressen «/sip» er stengt, eller at telefonsentralen er nede.',
    },
    sound: {
      near: 'Hører dere hverandre i samtaler, trenger du ikke gjøre noe.',
      bad: 'Si fra til IT at UDP ut fra maskinen din er stengt.',
    },
    relay: {
      bad: 'Si fra til IT at maskinen din ikke når TURN-tjeneren.',
    },
  },
};
