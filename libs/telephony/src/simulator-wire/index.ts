export { ExchangeDoor, type DoorOptions } from './exchange-door.js';
export { RemoteSimulator, type RemoteSimulatorOptions } from './remote-simulator.js';
