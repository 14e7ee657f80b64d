import { validateSync } from 'class-validator';
import { settingsOf, settingType, type SettingEntry } from './setting.js';

/** One setting that is missing or malformed. `given` is what stood there, masked when it is a secret. */
export type SettingFault = { readonly name: string; readonly expects: string; readonly given: string };

/** All that is wrong with the configuration, at once: whoever mends it should need one round. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(
      [
        'The configuration is not usable:',
        ...faults.map(({ name, expects, given }) => `  ${name}: expected ${expects}; ${given}`),
      ].join('\n'),
    );
    this.name = 'ConfigFault';
  }
}

/**
 * Reads a config class from the surroundings (`process.env`, handed in by the app's own config.ts).
 * An empty string counts as not given. Throws ConfigFault with every fault there is.
 */
export function loadConfig<C extends object>(config: new () => C, given: Record<string, string | undefined>): C {
  const settings = settingsOf(config);
  const values: Record<string, unknown> = {};
  for (const setting of settings) {
    const raw = given[setting.name] || setting.otherwise;
    if (raw !== undefined) values[setting.property] = read(raw, settingType(config, setting.property));
  }
  const loaded = Object.assign(new config(), values);
  const malformed = new Set(
    validateSync(loaded, { forbidUnknownValues: false, skipMissingProperties: true }).map((fault) => fault.property),
  );
  const faults = settings
    .filter((setting) => malformed.has(setting.property) || isMissing(setting, values))
    .map((setting) => faultOf(setting, given[setting.name]));
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(loaded);
}

const isMissing = (setting: SettingEntry, values: Record<string, unknown>) =>
  !setting.isOptional && values[setting.property] === undefined;

function faultOf({ name, expects, isSecret }: SettingEntry, raw: string | undefined): SettingFault {
  if (!raw) return { name, expects, given: 'nothing was given' };
  return {
    name,
    expects,
    given: isSecret ? `given (secret, ${raw.length} characters)` : `given ${JSON.stringify(raw)}`,
  };
}

/** What cannot be read as its type stays as it is, so that the validator can refuse it. */
function read(raw: string, type: unknown): unknown {
  if (type === Number) return /^-?\d+$/.test(raw) ? Number(raw) : raw;
  if (type === Boolean) return raw === 'true' ? true : raw === 'false' ? false : raw;
  if (type === Array) return raw.split(',').map((part) => part.trim());
  return raw;
}
