import { useCentre } from '../centres/own-centre.js';
import { LinesPage } from './lines-page.js';

export function LinesRoute() {
  return <LinesPage centre={useCentre()} />;
}
