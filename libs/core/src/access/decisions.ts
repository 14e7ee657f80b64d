import type { Deny, Permit, Reach } from './policy.js';
import type { Role } from './roles.js';

/** Why somebody was let in: the role that carried it, or that it is the person's own. */
export type PermitCause = Role | 'own';

/**
 * Why somebody was not:
 * - `foreign`: no grant touches the place. Answered as if the place were not there.
 * - `role-lacking`: at home there, but none of the roles held carries the permission.
 * - `not-own-people`: a person who has another employer, or another home manager.
 * - `own-grant`: nobody gives or takes back a grant of their own.
 * - `not-theirs-to-give`: a grant that whoever gives it may not give.
 * - `misplaced-grant`: a role held where that role is never held.
 */
export type DenialCause =
  'foreign' | 'role-lacking' | 'not-own-people' | 'own-grant' | 'not-theirs-to-give' | 'misplaced-grant';

export const permit = <R extends Reach>(because: PermitCause, reach: R): Permit<R> => ({
  permit: true,
  because,
  reach,
});

export const deny = (because: DenialCause): Deny => ({ permit: false, because, isForeign: because === 'foreign' });
