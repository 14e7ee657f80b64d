import { holdsIdentityNumber, maskIdentityNumbers } from './identity-numbers.js';

/** Stands in for the validator: this one alone is somebody's. */
const isOne = (digits: string) => digits === '01019012345';
const masked = (text: string) => maskIdentityNumbers(text, isOne);

describe('a national identity number in free text', () => {
  it.each([
    ...['01019012345', '010190 12345', '01.01.90-12345', '010190\u00a012345', '01 01 90 123 45'],
    ...['010190 - 12345', '010190–12345', '01/01/90 12345', '010190  12345'],
  ])('is hidden however it is written: %s', (written) => {
    expect(masked(`Fødd ${written}, ringjer att.`)).toBe(`Fødd ${written.replace(/\d/g, '•')}, ringjer att.`);
    expect(holdsIdentityNumber(written, isOne)).toBe(true);
  });

  it('is found after another number, and as one of several', () => {
    expect(masked('50 01019012345 6')).toBe('50 ••••••••••• 6');
    expect(masked('01019012345, 01019012345')).toBe('•••••••••••, •••••••••••');
  });

  it('is found after a number that makes eleven digits with its beginning: five of a switchboard, or of a case', () => {
    expect(masked('04545 010190 12345')).toBe('04545 •••••• •••••');
    expect(masked('sak 123 45 01.01.90 12345 54 00 10 10')).toBe('sak 123 45 ••.••.•• ••••• 54 00 10 10');
  });

  it('is nothing that merely has digits: a telephone number, a case, part of a longer number', () => {
    for (const text of ['54 00 10 10', '2026/1234567', '0101901234567', '901019012345', '']) {
      expect(masked(text)).toBe(text);
      expect(holdsIdentityNumber(text, isOne)).toBe(false);
    }
  });
});
