import { RecordingRow } from './recording.entity.js';

export const recordingsEntities = [RecordingRow] as const;
export { RecordingRow } from './recording.entity.js';
export { RecordingsModule } from './recordings.module.js';
