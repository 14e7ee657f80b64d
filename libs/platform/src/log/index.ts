export { createLog, NestLog, type Log } from './log.js';
export { currentTrace, currentTraceId, newTrace, traceOf, withinTrace, type Trace } from './trace.js';
