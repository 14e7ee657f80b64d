export { findSubjects, type FoundSubject } from './find-subjects.js';
export { subjectOf, type Subject } from './subject.js';
export { isSensitive, sensitiveSubjects } from './sensitive.js';
