export * from './find-by-name.js';
export { heardAs } from './heard-as.js';
