export { layInDrafts, sift, type Laid, type LayRefusal, type Skipped, type SkippedBecause } from './lay.js';
export { LaidView, laidView } from './laid.view.js';
export { RosterLayingModule } from './roster-laying.module.js';
