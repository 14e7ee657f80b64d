import { heldIn, type Role } from '@samsvar/core';
import { idsOf } from './routes.js';
import type { Sample } from './samples.js';

/** Somebody with a role here asks a route for rows of which some ids belong elsewhere. */
export type Case = {
  readonly name: string;
  readonly role: Role;
  /** `there`: another municipality of the centre. `beyond`: another centre. */
  readonly whose: 'there' | 'beyond';
  /** Which of the path's ids are theirs; the others are the asker's own, so that a row is sought under a wrong parent. */
  readonly theirs: readonly string[];
  /** A role of the whole centre reaches all its municipalities: that is what it is for. */
  readonly isByRight: boolean;
};

/** Each role that the route answers × another municipality and another centre × every set of ids in the path. */
export const casesOf = (route: string, { as }: Sample): readonly Case[] =>
  as.flatMap((role) =>
    (['there', 'beyond'] as const).flatMap((whose) => {
      const ids = idsOf(route).filter((id) => whose === 'beyond' || id !== 'centreId');
      return setsOf(ids).map((theirs) => {
        const isByRight = whose === 'there' && heldIn[role] === 'centre' && theirs.length === ids.length;
        return { name: nameOf(role, whose, theirs, isByRight), role, whose, theirs, isByRight };
      });
    }),
  );

const nameOf = (role: Role, whose: Case['whose'], theirs: readonly string[], isByRight: boolean): string => {
  const owner = whose === 'there' ? 'another municipality' : 'another centre';
  return `${role}: ${theirs.join(', ')} of ${owner} ${isByRight ? 'by right' : 'like absent'}`;
};

/** Every set of them, but not the empty one. */
const setsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]).slice(1);
