export { HealthModule, type Vitals } from './health.module.js';
export { probeAll, type Health, type Probe } from './probe.js';
export { signInServerProbe } from './sign-in-server-probe.js';
