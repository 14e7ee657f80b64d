import type { CentreId, MunicipalityId, PersonId } from '../kernel/ids.js';
import type { Actor } from './roles.js';

/** How far a permit reaches. The gate turns it into a sealed scope, the only key to the rows. */
export type Reach =
  | { readonly kind: 'municipality'; readonly centreId: CentreId; readonly municipalityId: MunicipalityId }
  | { readonly kind: 'centre'; readonly centreId: CentreId }
  | { readonly kind: 'self'; readonly personId: PersonId }
  | { readonly kind: 'platform' };

export type Permit<R extends Reach = Reach> = { readonly permit: true; readonly because: string; readonly reach: R };

/**
 * `isForeign`: the actor holds no grant at all in the place asked about. Foreign and absent answer alike (404);
 * a member without the right role is told so (403).
 */
export type Deny = { readonly permit: false; readonly because: string; readonly isForeign: boolean };

/** A pure rule: who asks → may or may not, with a named cause. Closed over what is asked about. */
export type Policy<R extends Reach = Reach> = (actor: Actor) => Permit<R> | Deny;
