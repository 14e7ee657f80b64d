import { settingsOf, type SettingEntry } from './setting.js';

/** The settings of one app as a Markdown table, for docs/operations.md. */
export function settingsTable(config: new () => object): string {
  const rows = settingsOf(config).map(row);
  return ['| setting | decides | expects | when not given |', '|---|---|---|---|', ...rows].join('\n');
}

const row = ({ name, about, expects, otherwise, isOptional, isSecret }: SettingEntry) =>
  `| \`${name}\`${isSecret ? ' (secret)' : ''} | ${about} | ${expects} | ${whenMissing(otherwise, isOptional)} |`;

function whenMissing(otherwise: string | undefined, isOptional: boolean | undefined): string {
  if (otherwise !== undefined) return `\`${otherwise}\``;
  return isOptional ? 'left out' : 'refuses to start';
}
