export { asteriskWorld, type AsteriskWorld, type PhoneWanted, type Talker } from './asterisk-world.js';
export { CitizenPhone } from './citizen-phone.js';
export { testPbx, type TestPbx } from './config.js';
export { remoteWorld, type RemoteWorld } from './remote-world.js';
export { simulatedWorld } from './simulated-world.js';
export { Sipp, type SippProgram } from './sipp.js';
export { tone, wav } from './sound.js';
export { TalkWitness } from './talk-witness.js';
export { Listening, type Behaviour, type RingingPerson, type TelephoneWorld } from './telephone-world.js';
