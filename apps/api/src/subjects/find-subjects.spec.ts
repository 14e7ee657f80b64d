import { findSubjects } from './find-subjects.js';
import { subjectOf, subjects } from './subject.js';

const found = (typed: string) => findSubjects(typed, 10).map(({ subject }) => subject.id);

describe('the vocabulary', () => {
  it('has each subject once, with a name in both written standards', () => {
    expect(subjects).toHaveLength(519);
    expect(new Set(subjects.map(({ id }) => id)).size).toBe(519);
    expect(subjects.filter(({ nn, nb, en }) => !nn || !nb || !en)).toEqual([]);
    expect(subjectOf('ord/byggesak')).toMatchObject({ nn: 'Byggjesak', nb: 'Byggesak', isMunicipal: true });
  });
});

describe('finding a subject by what is typed', () => {
  it.each([
    ['byggjesak', 'ord/byggesak'],
    ['byggesak', 'ord/byggesak'],
    ['Byggjeløyve', 'ord/byggesak'],
    ['byggetillatelse', 'ord/byggesak'],
    ['byggjelo', 'ord/byggesak'],
    ['barnehageplass', 'ord/barnehageplass'],
  ])('%s finds %s first', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  it('says by which synonym, and nothing when the name itself fits', () => {
    expect(findSubjects('ferdigattest', 1)).toMatchObject([{ through: 'Ferdigattest' }]);
    expect(findSubjects('byggje', 1)).toMatchObject([{ through: null }]);
  });

  it('looks into compounds, but not for two letters', () => {
    expect(found('søknad')).toContain('ord/byggesak');
    expect(findSubjects('ug', 200).every(({ subject }) => !subject.nn.toLowerCase().includes('aug'))).toBe(true);
  });

  it('finds nothing for nothing, nor for what is not there, and never more than asked for', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqq')).toEqual([]);
    expect(findSubjects('a', 3)).toHaveLength(3);
  });
});
