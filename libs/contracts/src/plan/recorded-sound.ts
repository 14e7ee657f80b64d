import type { CentreId, Language, LineId } from '@samsvar/core';
import type { SoundKind } from './published-plan.js';

/** What can be recorded for a line: every message that a plan of today may say, and what callers hear on hold. */
export const recordedPurposes = [
  'greeting',
  'closed',
  'holiday',
  'emergency-closed',
  'call-back-offered',
  'call-back-promised',
  'music',
] as const satisfies readonly (SoundKind | 'music')[];

export type RecordedPurpose = (typeof recordedPurposes)[number];

/** One recording of a line, known by its content: `hash` is the SHA-256 of its bytes, in hexadecimal. */
export type RecordedSound = {
  readonly centreId: CentreId;
  readonly lineId: LineId;
  readonly purpose: RecordedPurpose;
  /** Null: of music. */
  readonly language: Language | null;
  readonly hash: string;
};

/**
 * What a plan calls a recording, and the telephone system too: the path of its file below the folder of sounds, without
 * ending. Another recording has another name, so that nobody plays the one before by it; what it is can be read from it.
 */
export const nameOfRecorded = ({ centreId, lineId, purpose, language, hash }: RecordedSound): string =>
  `${folderOfRecorded(centreId)}/${[lineId, purpose, ...(language === null ? [] : [language]), hash].join('-')}`;

/** Where a centre's recordings lie, below the folder of sounds, and nothing else. */
export const folderOfRecorded = (centreId: CentreId): string => `recordings/${centreId}`;

const recorded = /^recordings\/[\w-]+\/[\w-]+-([0-9a-f]{64})$/;

/** The content of the recording of that name; undefined for a sound that was not uploaded. */
export const hashOfRecorded = (name: string): string | undefined => recorded.exec(name)?.[1];
