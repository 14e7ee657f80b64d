export { Does, handlersOf, type Handled, type JobHandler } from './does.js';
export { JobDesk, type JobDeskOptions } from './job-desk.js';
export { Jobs } from './jobs.js';
export { Payload, readPayload } from './payload.js';
export { startWorker } from './worker.js';
