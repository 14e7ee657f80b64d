import type { Me } from './me.js';

type Place = { readonly centreId: string; readonly municipalityId: string };

/**
 * What to offer on the screen. The API decides again and has the last word; this only keeps controls
 * that would be refused out of sight.
 */
export const mayChangeHours = (me: Me, place: Place): boolean =>
  leadsCentre(me, place.centreId) ||
  me.grants.some(
    (grant) => grant.role === 'municipality-administrator' && grant.municipalityId === place.municipalityId,
  );

/** Closing and emergency are the day's decisions: whoever runs the centre, or answers for the municipality's lines. */
export const mayCloseLine = mayChangeHours;

/** The emergency switch belongs to whoever runs the centre's day. */
export const maySwitchEmergency = (me: Me, place: Place): boolean => leadsCentre(me, place.centreId);

const leadsCentre = (me: Me, centreId: string): boolean =>
  me.grants.some(
    (grant) => (grant.role === 'coordinator' || grant.role === 'centre-administrator') && grant.centreId === centreId,
  );
