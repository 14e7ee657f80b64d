import { readyTheTelephone } from './citizen.js';
import { realTelephone } from './real-telephone.js';

/* The page where calls are real: the visitor's own telephone, and nobody else's. */

readyTheTelephone(realTelephone);
