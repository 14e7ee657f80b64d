export { Clock, WallClock } from './clock.js';
