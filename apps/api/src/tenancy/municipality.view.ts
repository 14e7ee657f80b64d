import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, IsCalendarDate, MayBeLeftOut, SeenVersion, Within, Words } from '#api/edge';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import type { AgreementRow } from './agreement.entity.js';
import { writtenStandards, type MunicipalityRow, type WrittenStandard } from './municipality.entity.js';

const callerNumberDays = {
  description: 'Days that it is kept which number rang, from the first call',
  minimum: 1,
  maximum: 365,
};
const colour = { message: 'a colour in small letters, such as #1f5fa8' };

export class MunicipalityView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ description: 'Kommunenummer: an attribute and never a key' }) readonly number!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: writtenStandards }) readonly writtenStandard!: WrittenStandard;
  @ApiProperty() readonly colour!: string;
  @ApiProperty() readonly monogram!: string;
  @ApiProperty(callerNumberDays) readonly callerNumberDays!: number;
  @ApiProperty() readonly version!: number;
}

export const municipalityView = ({ centreId: _, kommunenummer, ...rest }: MunicipalityRow): MunicipalityView => ({
  ...rest,
  number: kommunenummer,
});

/** A municipality's membership of the centre. */
export class AgreementDraft {
  @DateField() readonly validFrom!: string;
  @DateField({ isOptional: true }) readonly validTo?: string;

  @ApiProperty({ description: 'Hundredths of a per cent: 1860 is 18.60 %', minimum: 0, maximum: 10_000 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly costShare!: number;

  @ApiProperty({ description: 'Seats promised in two weeks', minimum: 0, maximum: 1_000 })
  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly committedSeats!: number;
}

export class AgreementView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
  @ApiProperty() readonly costShare!: number;
  @ApiProperty() readonly committedSeats!: number;
  @ApiProperty() readonly version!: number;
}

export const agreementView = ({ centreId: _, municipalityId: __, ...rest }: AgreementRow): AgreementView => rest;

/** What is agreed anew; what is not said stays. An agreement ends on its last day, and goes on while that is null. */
export class AgreementChange {
  @SeenVersion() readonly version!: number;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @MayBeLeftOut()
  @IsCalendarDate()
  readonly validFrom?: string;

  @DateField({ isOptional: true, isNullable: true }) readonly validTo?: string | null;

  @ApiPropertyOptional({ minimum: 0, maximum: 10_000 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly costShare?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly committedSeats?: number;
}

/** A municipality that joins the centre. */
export class MunicipalityDraft {
  @ApiProperty({ example: '4635' })
  @Matches(/^\d{4}$/, { message: 'a kommunenummer: four digits' })
  readonly number!: string;

  @Words(80) readonly name!: string;

  @ApiProperty({ enum: writtenStandards })
  @IsIn(writtenStandards)
  readonly writtenStandard!: WrittenStandard;

  @ApiProperty({ example: '#1f5fa8' })
  @Matches(/^#[0-9a-f]{6}$/, colour)
  readonly colour!: string;

  @Words(3) readonly monogram!: string;

  @ApiProperty({ type: AgreementDraft })
  @Within(() => AgreementDraft)
  readonly agreement!: AgreementDraft;
}

/** What the municipality calls itself and how it is shown; what is not said stays. */
export class MunicipalityChange {
  @SeenVersion() readonly version!: number;
  @Words(80, { isOptional: true }) readonly name?: string;

  @ApiPropertyOptional({ enum: writtenStandards })
  @MayBeLeftOut()
  @IsIn(writtenStandards)
  readonly writtenStandard?: WrittenStandard;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @Matches(/^#[0-9a-f]{6}$/, colour)
  readonly colour?: string;

  @Words(3, { isOptional: true }) readonly monogram?: string;

  @ApiPropertyOptional(callerNumberDays)
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly callerNumberDays?: number;
}
