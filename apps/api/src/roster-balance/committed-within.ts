import { AgreementRow } from '#api/tenancy';
import { daysBetween, localDate, type LocalDate, type MunicipalityId } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import type { EntityManager } from 'typeorm';

/** A hundred municipalities that have changed their minds ten times. */
const mostAgreements = 1_000;

/**
 * What each municipality has committed to from one date to another, both included: the seats of its agreement, for each day
 * that it holds. Figures in the right proportion to each other, as a balance asks for; seats of no span of time.
 */
export async function committedWithin(
  tx: EntityManager,
  { centreId }: CentreScope,
  first: LocalDate,
  last: LocalDate,
): Promise<Readonly<Record<MunicipalityId, number>>> {
  const committed: Record<MunicipalityId, number> = {};
  for (const agreement of await everyRow(tx, AgreementRow, { centreId }, mostAgreements)) {
    const { municipalityId, committedSeats, validFrom, validTo } = agreement;
    const from = validFrom > first ? localDate(validFrom) : first;
    const to = validTo !== null && validTo < last ? localDate(validTo) : last;
    const held = daysBetween(from, to) + 1;
    if (held > 0) committed[municipalityId] = (committed[municipalityId] ?? 0) + committedSeats * held;
  }
  return committed;
}
