export const putThroughNb = {
  title: 'Sett over eller rådfør',
  whom: 'Hvem skal samtalen til?',
  help: 'Skriv noen bokstaver av navn, enhet eller tittel. Det trenger ikke være riktig stavet.',
  found: 'Disse passer',
  nobody: 'Vi finner ingen som heter noe slikt.',
  consult: 'Rådfør først',
  duty: 'Vakttelefon: {{line}}',
  serviceDesk: '(sender hjem)',
  noNumber: 'Uten nummer',
  numberless: '{{name}} har ikke noe nummer hos oss. Ta imot en beskjed i loggen i stedet.',
  away: 'Borte til {{when}}',
  colleague: { free: 'Ledig på vakt', busy: 'I samtale', away: 'Borte fra pulten' },
};
