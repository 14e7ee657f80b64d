import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  instant,
  offerEnds,
  personOf,
  type Instant,
  type MunicipalityId,
  type OfferEnd,
  type OfferReason,
  type PersonId,
} from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Offer } from './offer.repository.js';

/** Which part of the offers is asked for, read back in time. */
export class OffersQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @IsOptional()
  limit = 50;

  /** The `next` of the page before. */
  @ApiPropertyOptional({ type: String })
  @Matches(/^\d{1,14}\.[\w.:-]{1,200}$/, { message: 'the `next` of the page before' })
  @IsOptional()
  after?: string;
}

/** Who was offered a call, and why. No number, and nothing of who rang. */
export class OfferView {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly municipalityId!: MunicipalityId | null;
  @ApiProperty({ format: 'uuid' }) readonly personId!: PersonId;
  /** How long the caller had waited by then. */
  @ApiProperty({ type: 'integer' }) readonly waitedMs!: number;
  /** In the order they weighed, as the core names them. */
  @ApiProperty({ type: [String] }) readonly because!: readonly OfferReason[];
  /** Null: it rings still. */
  @ApiProperty({ enum: offerEnds, nullable: true }) readonly how!: OfferEnd | null;
}

export const offerView = ({ id, at, municipalityId, agentId, waited, because, how }: Offer): OfferView => ({
  ...{ id, at: new Date(at).toISOString(), municipalityId, because, how },
  ...{ personId: personOf(agentId), waitedMs: waited },
});

type Place = { readonly at: Instant; readonly id: string };

/** An offer's place in the list, and back. */
export const placeOfOffer = ({ at, id }: Place): string => `${at}.${id}`;
export function placeOfPage(after: string): Place {
  const dot = after.indexOf('.');
  return { at: instant(Number(after.slice(0, dot))), id: after.slice(dot + 1) };
}
