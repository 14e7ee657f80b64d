export {
  planFormat,
  telephones,
  type ChosenTelephone,
  type LineSounds,
  type PlannedDevice,
  type PublishedPlan,
  type SoundKind,
  type TelephoneEdge,
} from './published-plan.js';
export {
  folderOfRecorded,
  hashOfRecorded,
  nameOfRecorded,
  recordedPurposes,
  type RecordedPurpose,
  type RecordedSound,
} from './recorded-sound.js';
