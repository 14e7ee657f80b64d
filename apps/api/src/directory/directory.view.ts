import { MayBeLeftOut } from '#api/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** Whom a caller can be put through to. A duty number is a line's, and goes by the line's name. */
export const directoryKinds = ['person', 'unit', 'service-desk', 'duty-number'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** Letters of a name, or the one that is known by its reference; nothing of either finds nobody. */
export class DirectoryQuery {
  @ApiPropertyOptional({ type: String, minLength: 1, maxLength: 60 })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 60)
  readonly words?: string;

  @ApiPropertyOptional({ type: String, maxLength: 60 })
  @MayBeLeftOut()
  @Matches(/^(duty:)?[\da-f-]{36}$/)
  readonly ref?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The municipality that is rung: its own come first' })
  @MayBeLeftOut()
  @IsUUID()
  readonly near?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 20, default: 8 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  readonly limit: number = 8;
}

/** Never the number itself: the floor is told the reference, and the telephone system's edge has the number behind it. */
export class DirectoryEntryView {
  @ApiProperty({ enum: directoryKinds }) readonly kind!: DirectoryKind;
  @ApiProperty({ description: 'As the floor knows it' }) readonly ref!: string;
  @ApiProperty({ format: 'uuid' }) readonly municipalityId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly title!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unit!: string | null;
  @ApiProperty({ description: 'Whether there is a number to ring' }) readonly hasNumber!: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when they are away; never why',
  })
  readonly awayUntil!: string | null;
}

export class DirectoryView {
  @ApiProperty({ type: [DirectoryEntryView] }) readonly items!: readonly DirectoryEntryView[];
}
