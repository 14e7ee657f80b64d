import { isSensitive, sensitiveSubjects } from './sensitive.js';
import { subjectOf } from './subject.js';

describe('what is sensitive', () => {
  it('is said of subjects that LOS has', () => {
    expect([...sensitiveSubjects].filter((id) => subjectOf(id) === undefined)).toEqual([]);
  });

  it.each(['barnevern', 'sosialhjelp', 'psykisk-helse', 'hjelp-ved-rusavhengighet', 'krisesenter', 'hjemmesykepleie'])(
    'covers ord/%s',
    (word) => expect(isSensitive(`ord/${word}`)).toBe(true),
  );

  it.each(['byggesak', 'renovasjon', 'vann-og-avlop', 'barnehageplass', 'broyting'])('leaves ord/%s be', (word) => {
    expect(isSensitive(`ord/${word}`)).toBe(false);
  });
});
