export { exponential, logNormal, seededChance, type Chance } from './chance.js';
export { Exchange, type BridgeNow, type CallerNow, type TelephoneNow } from './exchange.js';
export type { Citizen, DeviceManner } from './people.js';
export { citizensRing, type Habits } from './random-citizens.js';
export { SimulatedTelephony, type Disturbance, type Refusal, type SimulatorOptions } from './simulated-telephony.js';
export { VirtualTime, wallTime, type Timers } from './time.js';
