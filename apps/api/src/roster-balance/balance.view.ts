import { MayBeLeftOut } from '#api/edge';
import { Week } from '#api/roster-draft';
import { fileLanguages, type FileLanguage } from '#api/roster-files';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Balance, LocalDate } from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';

/** Which weeks: so many from that one on. A quarter of a year at most. */
export class BalanceQuery {
  @Week() readonly week!: LocalDate;
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 13, default: 1 })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(13)
  readonly weeks: number = 1;
}

export class BalanceFileQuery extends BalanceQuery {
  @ApiPropertyOptional({ enum: fileLanguages, default: 'nn' })
  @MayBeLeftOut()
  @IsIn(fileLanguages)
  readonly language: FileLanguage = 'nn';
}

class HeldView {
  @ApiProperty({ description: 'Seats on the phone, at the counter, in the chat' }) readonly seats!: number;
  @ApiProperty({ description: 'Of those, in milliseconds' }) readonly time!: number;
  @ApiProperty({ description: 'Seats as standby' }) readonly standby!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Milliseconds beyond the part due, negative when less; null: no agreement says what is due',
  })
  readonly beyond!: number | null;
}

export class MunicipalityBalanceView extends HeldView {
  @ApiProperty({ format: 'uuid', description: 'The centre’s own id for those whom it employs itself' })
  readonly municipalityId!: string;
  @ApiProperty({ description: 'Of all time, 0–1' }) readonly part!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The part that the agreements commit it to, 0–1' })
  readonly committed!: number | null;
}

export class PersonBalanceView extends HeldView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
}

/** Who bears how much of the shifts of some weeks. */
export class BalanceView {
  @ApiProperty({ type: [MunicipalityBalanceView] }) readonly municipalities!: readonly MunicipalityBalanceView[];
  @ApiProperty({ type: [PersonBalanceView] }) readonly people!: readonly PersonBalanceView[];
}

/** Without an agreement nobody owes anything, and nobody has too much. */
export function balanceView({ municipalities, people }: Balance): BalanceView {
  const isAgreed = municipalities.some(({ committed }) => committed > 0);
  return {
    municipalities: municipalities.map((one) => ({
      ...one,
      committed: isAgreed ? one.committed : null,
      beyond: isAgreed ? one.beyond : null,
    })),
    people: people.map((one) => ({ ...one, beyond: isAgreed ? one.beyond : null })),
  };
}
