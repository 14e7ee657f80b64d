import type { PersonId } from '../../kernel/ids.js';
import type { UncoveredSeats } from '../coverage.js';

/** The choice whether that person sits in one of those seats. */
export type Sitting = { readonly column: number; readonly personId: PersonId; readonly seat: UncoveredSeats };
