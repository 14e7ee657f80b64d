import { useCentre } from '../centres/own-centre.js';
import { mayChangeRoster } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { LostPage } from '../shell/lost-page.js';
import { DemandPage } from './demand-page.js';

export function DemandRoute() {
  const centre = useCentre();
  return mayChangeRoster(useMe(), centre.id) ? <DemandPage centre={centre} /> : <LostPage />;
}
