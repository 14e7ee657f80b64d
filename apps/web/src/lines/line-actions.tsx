import type { Centre } from '../api/schema.js';
import type { LineRow, MunicipalityLines } from './overview.js';

export function LineActions(_props: { centre: Centre; municipality: MunicipalityLines; line: LineRow }) {
  return null;
}
