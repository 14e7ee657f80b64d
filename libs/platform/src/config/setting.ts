import 'reflect-metadata';

/** What one setting is, in words that stand both in the fault and in docs/operations.md. */
export type SettingWords = {
  /** What it decides in the running centre. */
  readonly about: string;
  /** What is a good value: «a port, 1–65535». */
  readonly expects: string;
  /** Taken when nothing is given. A setting without it must be given, unless it is optional. */
  readonly otherwise?: string;
  readonly isOptional?: boolean;
  /** Never shown: in a fault, in a log or in the documentation. */
  readonly isSecret?: boolean;
};

export type SettingEntry = SettingWords & { readonly name: string; readonly property: string };

const key = Symbol('samsvar:settings');

/**
 * One value that the surroundings give a process, under its name there (`DATABASE_URL`).
 * The class-validator decorators beside it say when it is well formed; its TypeScript type says how it is read.
 */
export const Setting =
  (name: string, words: SettingWords): PropertyDecorator =>
  (prototype, property) => {
    const above = (Reflect.getMetadata(key, prototype) ?? []) as SettingEntry[];
    Reflect.defineMetadata(key, [...above, { ...words, name, property: String(property) }], prototype);
  };

type ConfigClass = new () => object;

/** Every setting of a config class, those of the class it extends first. */
export const settingsOf = (config: ConfigClass): readonly SettingEntry[] =>
  (Reflect.getMetadata(key, config.prototype) ?? []) as SettingEntry[];

/** The type a setting is read as, from the class itself: a string needs no reading. */
export const settingType = (config: ConfigClass, property: string): unknown =>
  Reflect.getMetadata('design:type', config.prototype, property);
