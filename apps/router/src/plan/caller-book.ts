import type { PublishedPlan } from '@samsvar/contracts';
import type { MunicipalityId } from '@samsvar/core';
import type { CallerBook } from '@samsvar/telephony';
import { dialable } from './directory.js';

/** Whose number it is in that municipality, by the reference that stands for it everywhere else. */
export type RefOf = (municipality: MunicipalityId, number: string) => string;

/**
 * A caller by the plan at hand: the called municipality's reference for the number, and whether the number is one of the
 * house. A withheld number is nobody's twice. `mayRing`: beginnings of the numbers that may be rung back, where it is
 * we who know them.
 */
export const callerBookOf =
  (plan: () => PublishedPlan | undefined, refOf: RefOf, mayRing?: readonly string[]): CallerBook =>
  ({ callId, dialled, number }) => {
    if (number === null) return { callerRef: `withheld:${callId}`, isInternal: false };
    const known = plan();
    const line = known?.plan.lineOf[dialled];
    const called = line === undefined ? undefined : known?.plan.lines[line];
    if (!known || !called) return { callerRef: `unknown:${callId}`, isInternal: false };
    const plain = international(number);
    const own = Object.values(known.edge.ownNumbers).flat();
    return {
      callerRef: refOf(called.municipalityId, plain),
      isInternal: own.some((beginning) => plain.startsWith(withoutPlus(beginning))),
      ...(mayRing && !mayRing.some((start) => dialable(plain).startsWith(start)) && { isOutOfReach: true as const }),
    };
  };

/** A trunk says a Norwegian number with its country or, as eight digits, without. */
const international = (number: string): string => (/^\d{8}$/.test(number) ? `47${number}` : withoutPlus(number));

const withoutPlus = (number: string): string => number.replace(/^(\+|00)/, '');
