import { emptyLog, missingIn } from './log-draft.js';

const subject = {
  id: 'ord/byggesak',
  nn: 'Byggjesak',
  nb: 'Byggesak',
  en: 'Building',
  through: null,
  isSensitive: false,
};

describe('a log that is to be filed', () => {
  it('needs an outcome, and with most of them a subject', () => {
    expect(missingIn(emptyLog)).toBe('outcome');
    expect(missingIn({ ...emptyLog, subject })).toBe('outcome');
    expect(missingIn({ ...emptyLog, outcome: 'solved' })).toBe('subject');
    expect(missingIn({ ...emptyLog, subject, outcome: 'solved' })).toBeUndefined();
  });

  it('has no note about something sensitive, and the note is asked about last', () => {
    const sensitive = { ...emptyLog, subject: { ...subject, isSensitive: true }, note: 'Om ho.' };
    expect(missingIn(sensitive)).toBe('outcome');
    expect(missingIn({ ...sensitive, outcome: 'solved' })).toBe('note');
    expect(missingIn({ ...sensitive, outcome: 'solved', note: ' ' })).toBeUndefined();
    expect(missingIn({ ...sensitive, outcome: 'solved', subject })).toBeUndefined();
  });

  it('needs no subject when somebody was asked for by name, or the number was wrong', () => {
    for (const outcome of ['put-through-cold', 'message', 'wrong-number'] as const) {
      expect(missingIn({ ...emptyLog, outcome })).toBeUndefined();
    }
  });
});
