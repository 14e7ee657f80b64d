import type { CentreId } from '../kernel/ids.js';
import { holdingOver, toCentre, type CentreReach } from './holding.js';
import type { Permission } from './permissions.js';
import { centrePlace } from './places.js';
import type { Policy } from './policy.js';

/** One's own desk on the centre's floor: offer, call, queue, who is on duty; the coordinator's shows who is called out. */
export const mayReadDesk = (centreId: CentreId) => atDesk('desk.read', centreId);

/** One's own presence. */
export const maySetPresence = (centreId: CentreId) => atDesk('presence.set', centreId);

/** Whether one may be called from other work: one's own word. */
export const maySayMayBeCalled = (centreId: CentreId) => atDesk('may-be-called.say', centreId);

/** With what one answers calls: one's own choice. */
export const mayChooseTelephone = (centreId: CentreId) => atDesk('telephone.choose', centreId);

/** Call people from other work, send them back, and switch the incident's reinforcement. */
export const mayCallReinforcement = (centreId: CentreId) => atDesk('reinforcement.call', centreId);

/** Somebody else's presence, with a reason that they see. */
export const maySetPresenceOfOthers = (centreId: CentreId) => atDesk('presence.set-others', centreId);

/** Who was offered which call, and why. */
export const mayReadOffers = (centreId: CentreId) => atDesk('offer.read', centreId);

/** Answer what one is asked or offered, and act in the call one has. Whose call it is, the floor knows. */
export const mayHandleCalls = (centreId: CentreId) => atDesk('call.handle', centreId);

const atDesk = (permission: Permission, centreId: CentreId): Policy<CentreReach> =>
  holdingOver(permission, centrePlace(centreId), toCentre(centreId));
