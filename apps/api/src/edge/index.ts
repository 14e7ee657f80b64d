export { openHttp, type HttpSurroundings } from './open-http.js';
export { okOrProblem } from './problem.js';
export { Who } from './who.js';
