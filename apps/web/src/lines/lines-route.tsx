import { useCentre } from '../centres/centre-shell.js';
import { LinesPage } from './lines-page.js';

export function LinesRoute() {
  return <LinesPage centre={useCentre()} />;
}
