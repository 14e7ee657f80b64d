import { shiftKinds, type ShiftKind } from '@samsvar/core';

/* What stands in a file that people open in a spreadsheet: in each of the house's languages, and read in any of them. */

export const fileLanguages = ['nn', 'nb', 'en'] as const;
export type FileLanguage = (typeof fileLanguages)[number];

/** In this order. `id` is the person's own, where a name is not enough. */
export const columns = ['date', 'from', 'to', 'kind', 'name', 'id'] as const;
export type Column = (typeof columns)[number];

export const headings: Readonly<Record<FileLanguage, Readonly<Record<Column, string>>>> = {
  nn: { date: 'Dato', from: 'Frå', to: 'Til', kind: 'Vakttype', name: 'Namn', id: 'Id' },
  nb: { date: 'Dato', from: 'Fra', to: 'Til', kind: 'Vakttype', name: 'Navn', id: 'Id' },
  en: { date: 'Date', from: 'From', to: 'To', kind: 'Kind', name: 'Name', id: 'Id' },
};

export const kinds: Readonly<Record<FileLanguage, Readonly<Record<ShiftKind, string>>>> = {
  nn: { phone: 'telefon', standby: 'bakvakt', counter: 'skranke', chat: 'chat', training: 'opplæring' },
  nb: { phone: 'telefon', standby: 'bakvakt', counter: 'skranke', chat: 'chat', training: 'opplæring' },
  en: { phone: 'phone', standby: 'standby', counter: 'counter', chat: 'chat', training: 'training' },
};

export const columnNamed = (heading: string): Column | undefined =>
  columns.find((column) => fileLanguages.some((language) => isAlike(headings[language][column], heading)));

export const kindNamed = (word: string): ShiftKind | undefined =>
  shiftKinds.find((kind) => fileLanguages.some((language) => isAlike(kinds[language][kind], word)));

/** Spreadsheets and people care little for capitals and spaces. */
export const isAlike = (one: string, other: string): boolean => plain(one) === plain(other);

export const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
