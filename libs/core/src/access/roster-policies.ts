import type { CentreId } from '../kernel/ids.js';
import { holdingOver, toCentre, type CentreReach } from './holding.js';
import type { Permission } from './permissions.js';
import { centrePlace } from './places.js';
import type { Policy } from './policy.js';

/** When one is away oneself, from when to when. */
export const maySayAbsence = (centreId: CentreId) => ofOneself('absence.say', centreId);

/** What one wishes of the roster to come. */
export const maySayWishes = (centreId: CentreId) => ofOneself('wish.say', centreId);

/** Ask colleagues to take one's shifts, and answer when one is asked. */
export const maySwapShifts = (centreId: CentreId) => ofOneself('swap.ask', centreId);

/** What those who were on duty before have left for those who come. */
export const mayReadHandover = (centreId: CentreId): Policy<CentreReach> =>
  holdingOver('handover.read', centrePlace(centreId), toCentre(centreId));

/** Leave a note for whoever is on duty next, and take one's own back. */
export const mayWriteHandover = (centreId: CentreId) => ofOneself('handover.write', centreId);

/** The rows are the centre's, and the room asks for one's own alone. */
const ofOneself = (permission: Permission, centreId: CentreId): Policy<CentreReach> =>
  holdingOver(permission, centrePlace(centreId), toCentre(centreId));
