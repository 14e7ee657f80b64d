import { DateField, Moment, spanFrom } from '#api/edge';
import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate, PersonId, Wish } from '@samsvar/core';
import { IsIn, IsUUID } from 'class-validator';
import type { WishPeriodRow } from './wish-period.entity.js';
import type { WishRow } from './wish.entity.js';

const wishes = ['cannot', 'rather-not', 'gladly'] as const satisfies readonly Wish['wish'][];

/** What one says of a time oneself. */
export class OwnWish {
  @ApiProperty({ enum: wishes, description: '`cannot` is kept like an absence, the others where it can be' })
  @IsIn(wishes)
  readonly wish!: Wish['wish'];
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
}

/** What somebody else has said, written down by the coordinator. */
export class WishOf extends OwnWish {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly personId!: PersonId;
}

export const wishFrom = ({ wish, from, to }: OwnWish, personId: PersonId): Wish => ({
  ...{ wish, personId },
  ...spanFrom({ from, to }),
});

export class WishView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ enum: wishes }) readonly wish!: Wish['wish'];
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
}

export const wishView = ({ id, personId, wish, startsAt, endsAt }: WishRow): WishView => ({
  ...{ id, personId, wish },
  from: new Date(startsAt).toISOString(),
  to: new Date(endsAt).toISOString(),
});

/** Until when wishes for some days are heard, and that day with it. */
export class WishPeriodDraft {
  @DateField() readonly firstDay!: LocalDate;
  @DateField() readonly lastDay!: LocalDate;
  @DateField() readonly heardUntil!: LocalDate;
}

export class WishPeriodView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly firstDay!: string;
  @ApiProperty({ format: 'date' }) readonly lastDay!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which they are heard' }) readonly heardUntil!: string;
}

export const wishPeriodView = ({ id, firstDay, lastDay, heardUntil }: WishPeriodRow): WishPeriodView => ({
  ...{ id, firstDay, lastDay, heardUntil },
});
