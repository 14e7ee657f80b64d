export { HealthModule, type Vitals } from './health.module.js';
export { probeAll, type Health, type Probe } from './probe.js';
