import { centreId } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';

/** Mona's centre, and Ivar's. */
export const fjordvest = centreId(uuidv7());
export const innlandsro = centreId(uuidv7());
