export {
  planFormat,
  type LineSounds,
  type PlannedDevice,
  type PublishedPlan,
  type SoundKind,
  type TelephoneEdge,
} from './published-plan.js';
