import { SeatChangeView, seatChangeView } from '#api/roster-draft';
import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '@samsvar/core';
import type { Publication } from './publication.repository.js';
import type { ReceiptRow } from './receipt.entity.js';
import type { Receipt } from './receipt.repository.js';

/** What was published for a week at one time. Its changes are listed as those of the edition. */
export class PublicationView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly week!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly publishedAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly publishedBy!: string | null;
  @ApiProperty({ description: 'How many seats it changed' }) readonly changes!: number;
  @ApiProperty({ description: 'How many people’s shifts it changed' }) readonly concerned!: number;
  @ApiProperty({ description: 'How many of them have seen it' }) readonly confirmed!: number;
}

export const publicationView = (row: Publication): PublicationView => ({
  id: row.id,
  week: row.week,
  publishedAt: said(row.publishedAt),
  publishedBy: row.publishedBy,
  changes: row.changes,
  concerned: row.concerned,
  confirmed: row.confirmed,
});

/** Whether somebody concerned has seen a publication. */
export class GivenReceiptView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly confirmedAt!: string | null;
}

export const givenReceiptView = ({ id, personId, confirmedAt }: ReceiptRow): GivenReceiptView => ({
  ...{ id, personId },
  confirmedAt: said(confirmedAt),
});

/** What a publication did to one's own shifts, and when one said that one had seen it. */
export class ReceiptView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly week!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly publishedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly confirmedAt!: string | null;
  @ApiProperty({ type: [SeatChangeView], description: 'The first of them' })
  readonly changes!: readonly SeatChangeView[];
  @ApiProperty({ description: 'How many of one’s own shifts it changed' }) readonly count!: number;
}

export const receiptView = ({ id, confirmedAt, edition, changes, count }: Receipt): ReceiptView => ({
  id,
  week: edition.week,
  publishedAt: said(edition.publishedAt),
  confirmedAt: said(confirmedAt),
  changes: changes.map(seatChangeView),
  count,
});

const said = (at: Instant | null): string | null => at && new Date(at).toISOString();
