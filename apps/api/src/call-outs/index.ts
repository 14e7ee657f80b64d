export { fairTurnOf, type FairTurn } from './fair-turn.js';
