import { losTable } from './los-table.js';

/** What an enquiry is about: a concept of LOS, by its id there (`ord/byggesak`). */
export type Subject = {
  readonly id: string;
  readonly nn: string;
  readonly nb: string;
  readonly en: string;
  /** One of those that municipalities have most to do with. */
  readonly isMunicipal: boolean;
  readonly synonyms: readonly string[];
};

export const subjects: readonly Subject[] = losTable
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', nn = '', nb = '', en = '', municipal, synonyms = ''] = line.split('|');
    return { id, nn, nb, en: en || nb, isMunicipal: municipal === 'k', synonyms: synonyms.split(';').filter(Boolean) };
  });

const byId = new Map(subjects.map((subject) => [subject.id, subject]));

export const subjectOf = (id: string): Subject | undefined => byId.get(id);
