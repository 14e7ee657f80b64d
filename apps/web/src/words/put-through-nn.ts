/** What the desk says while it looks for whom to put a caller through to. */
export const putThroughNn = {
  title: 'Set over eller rådfør',
  whom: 'Kven skal samtalen til?',
  help: 'Skriv nokre bokstavar av namn, eining eller tittel. Det treng ikkje vere rett stava.',
  found: 'Desse passar',
  nobody: 'Vi finn ingen som heiter noko slikt.',
  consult: 'Rådfør først',
  duty: 'Vakttelefon: {{line}}',
  serviceDesk: '(sender heim)',
  noNumber: 'Utan nummer',
  lookFirst: 'Sjå kven det er, og trykk Ctrl+Enter ein gong til.',
  numberless: '{{name}} har ikkje noko nummer hos oss. Ta imot ein beskjed i loggen i staden.',
  away: 'Borte til {{when}}',
  colleague: { free: 'Ledig på vakt', busy: 'I samtale', away: 'Borte frå pulten' },
};
