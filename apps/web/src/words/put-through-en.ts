export const putThroughEn = {
  title: 'Put through or consult',
  whom: 'Who is the call for?',
  help: 'Type some letters of a name, unit or title. The spelling need not be right.',
  found: 'These fit',
  nobody: 'We find nobody by such a name.',
  consult: 'Consult first',
  duty: 'Duty telephone: {{line}}',
  serviceDesk: '(sends home)',
  noNumber: 'No number',
  numberless: 'We have no number for {{name}}. Take a message in the log instead.',
  away: 'Away until {{when}}',
  colleague: { free: 'Free, on duty', busy: 'In a call', away: 'Away from the desk' },
};
