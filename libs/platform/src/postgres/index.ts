export { connectWhenThere } from './connect-when-there.js';
export { appRole, createDataSource, schema, type DatabaseOptions } from './data-source.js';
export { instantColumn } from './instant-column.js';
export { violatedConstraint } from './violated.js';
