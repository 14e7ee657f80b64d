import { MayBeLeftOut, Words } from '#api/edge';
import { Week } from '#api/roster-draft';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LocalDate } from '@samsvar/core';
import { IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import type { TemplateRow } from './template.entity.js';
import type { Source } from './template.repository.js';

/** Saves a week as it stands, what is drafted included. */
export class NewTemplate {
  @Words(80) readonly name!: string;
  @Week() readonly week!: LocalDate;
}

export class TemplateView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'How many it has' }) readonly shifts!: number;
  @ApiProperty({ format: 'date-time' }) readonly savedAt!: string;
}

export const templateView = ({ id, name, shifts, savedAt }: TemplateRow): TemplateView => ({
  ...{ id, name, shifts: shifts.length },
  savedAt: new Date(savedAt).toISOString(),
});

/** Lays a saved week, or else a copy of another, on weeks beside each other. */
export class LayOrder {
  @ApiPropertyOptional({ format: 'uuid', description: 'The saved week; without it `copied` is needed' })
  @MayBeLeftOut()
  @IsUUID()
  readonly templateId?: string;
  @ApiPropertyOptional({ format: 'date', description: 'The Monday of the week that is copied' })
  @ValidateIf(({ templateId }: LayOrder) => templateId === undefined)
  @Week()
  readonly copied?: LocalDate;
  @Week() readonly week!: LocalDate;
  @ApiPropertyOptional({ minimum: 1, maximum: 12, default: 1 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(12)
  readonly weeks: number = 1;
}

export const sourceOf = ({ templateId, copied }: LayOrder): Source =>
  templateId === undefined ? { week: copied as LocalDate } : { templateId };
