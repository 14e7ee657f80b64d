import { Words } from '#api/edge';
import { ApiProperty } from '@nestjs/swagger';
import { longestHandover } from '@samsvar/core';
import { Matches } from 'class-validator';
import type { HandoverRow } from './handover.entity.js';

/** What one leaves for whoever is on duty next. Citizens' identity numbers are hidden before it is kept. */
export class NewHandover {
  @Words(longestHandover)
  @Matches(/\S/, { message: 'words, and not only room between them' })
  readonly note!: string;
}

export class HandoverView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid', description: 'Who wrote it' }) readonly personId!: string;
  @ApiProperty({ format: 'date-time' }) readonly writtenAt!: string;
  @ApiProperty() readonly note!: string;
}

export const handoverView = ({ id, personId, writtenAt, note }: HandoverRow): HandoverView => ({
  ...{ id, personId, note },
  writtenAt: new Date(writtenAt).toISOString(),
});
