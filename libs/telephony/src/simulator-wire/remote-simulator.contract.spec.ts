import { remoteWorld } from '../testing/remote-world.js';
import { telephonyContract } from '../testing/telephony.contract.js';

telephonyContract('simulated in a process of its own', remoteWorld);
