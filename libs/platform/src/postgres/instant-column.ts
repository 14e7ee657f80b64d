import { instant, type Instant } from '@samsvar/core';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** A `timestamptz` in the database is an Instant in code; null stays null. */
const asInstant: ValueTransformer = {
  to: (value: Instant | null | undefined) => (value == null ? value : new Date(value)),
  from: (value: Date | null) => (value === null ? null : instant(value.getTime())),
};

export const instantColumn: ColumnOptions = { type: 'timestamptz', precision: 3, transformer: asInstant };
