export * from './telephone-commands.js';
export * from './telephone-events.js';
export * from './telephony.js';
export * from './asterisk/index.js';
export * from './simulator/index.js';
export * from './simulator-wire/index.js';
