import { simulatedWorld } from '../testing/simulated-world.js';
import { telephonyContract } from '../testing/telephony.contract.js';

telephonyContract('simulated', simulatedWorld);
