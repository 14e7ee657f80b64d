import { fnr } from '@navikt/fnrvalidator';
import { maskIdentityNumbers } from '@samsvar/core';

/** What somebody wrote freely, as it may be kept: no room around it, and the digits of national identity numbers hidden. */
export const withoutIdentityNumbers = (written: string): string =>
  maskIdentityNumbers(written.trim(), isIdentityNumber);

const isIdentityNumber = (digits: string): boolean => fnr(digits).status === 'valid';
