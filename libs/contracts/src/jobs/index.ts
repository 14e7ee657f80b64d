export { jobNames, type JobName, type JobPayload } from './jobs.js';
