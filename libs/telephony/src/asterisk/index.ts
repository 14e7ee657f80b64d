export { AmiClient, type Ami, type AmiAddress } from './ami-client.js';
export { AriClient, type AriAddress } from './ari-client.js';
export { AsteriskDatabase } from './asterisk-database.js';
export { AsteriskDevices, type Device } from './asterisk-devices.js';
export { AsteriskLines } from './asterisk-lines.js';
export { AsteriskTelephony, type AsteriskOptions } from './asterisk-telephony.js';
export { FallbackQueue } from './fallback-queue.js';
export { HeldCallers, type SentOn } from './held-callers.js';
