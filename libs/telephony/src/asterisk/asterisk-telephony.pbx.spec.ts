import { asteriskWorld } from '../testing/asterisk-world.js';
import { telephonyContract } from '../testing/telephony.contract.js';

telephonyContract('Asterisk', () => asteriskWorld('contract'));
