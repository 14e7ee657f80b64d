import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `kommunenummer`, `openedAt` in code; `kommunenummer`, `opened_at` in the database. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? property].join('_'));
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
