import { LaidView, laidView } from '#api/roster-laying';
import { MayBeLeftOut } from '#api/edge';
import { Week } from '#api/roster-draft';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LocalDate, PersonId } from '@samsvar/core';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import type { Import } from './files.repository.js';
import { fileLanguages, type FileLanguage } from './words.js';

/** Which weeks are written, in which language. */
export class ExportQuery {
  @Week() readonly week!: LocalDate;
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 26, default: 1 })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(26)
  readonly weeks: number = 1;
  @ApiPropertyOptional({ enum: fileLanguages, default: 'nn' })
  @MayBeLeftOut()
  @IsIn(fileLanguages)
  readonly language: FileLanguage = 'nn';
}

/** A thousand rows. */
const longest = 200_000;

/** A file to be read. */
export class ImportBody {
  @ApiProperty({
    minLength: 1,
    maxLength: longest,
    description: 'The file as text: CSV with a heading, or a calendar (iCalendar) whose events are not repeated',
  })
  @IsString()
  @Length(1, longest)
  readonly file!: string;
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Whose the shifts of a calendar are that name nobody',
  })
  @MayBeLeftOut()
  @IsUUID()
  readonly owner?: PersonId;
  @ApiProperty({ description: 'Only to be looked at: nothing is laid' }) @IsBoolean() readonly isPreview!: boolean;
}

const faults = [
  'date',
  'from',
  'to',
  'kind',
  'zone',
  'repeated',
  'person-unknown',
  'person-ambiguous',
  'twice',
  'closed',
  'over',
  'not-an-agent',
  'absent',
  'on-duty',
] as const;

/** A row as it is written, and what is wrong with it. */
export class ImportedRowView {
  @ApiProperty({ description: 'In the file; of an event its first' }) readonly line!: number;
  @ApiProperty() readonly date!: string;
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: faults, isArray: true }) readonly faults!: readonly (typeof faults)[number][];
}

/** What is in the file. `laid` is null when it was only looked at, and when any row is wrong: then nothing is. */
export class ImportView {
  @ApiProperty() readonly count!: number;
  @ApiProperty({ description: 'How many rows are wrong' }) readonly wrong!: number;
  @ApiProperty({ type: [ImportedRowView], description: 'The first of them, those that are wrong before all others' })
  readonly rows!: readonly ImportedRowView[];
  @ApiProperty({ type: LaidView, nullable: true }) readonly laid!: LaidView | null;
}

/** So many are shown. */
const mostShown = 100;

export function importView({ rows, laid }: Import): ImportView {
  const isWrong = (row: Import['rows'][number]) => row.faults.length > 0;
  const [wrong, right] = [rows.filter(isWrong), rows.filter((row) => !isWrong(row))];
  const shown = [...wrong, ...right]
    .slice(0, mostShown)
    .map(({ line, written: { id: _, ...fields }, faults: why }) => ({
      ...{ line, ...fields },
      faults: why,
    }));
  return { count: rows.length, wrong: wrong.length, rows: shown, laid: laid && laidView(laid) };
}
