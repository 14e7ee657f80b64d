export { asteriskWorld, type AsteriskWorld } from './asterisk-world.js';
export { testPbx, type TestPbx } from './config.js';
export { remoteWorld, type RemoteWorld } from './remote-world.js';
export { simulatedWorld } from './simulated-world.js';
export { Sipp, type SippProgram } from './sipp.js';
export { Listening, type Behaviour, type RingingPerson, type TelephoneWorld } from './telephone-world.js';
