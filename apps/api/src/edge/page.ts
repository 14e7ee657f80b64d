import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which part of a list is asked for. */
export class PageQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @IsOptional()
  limit = 50;

  /** The `next` of the page before. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsUUID()
  @IsOptional()
  after?: string;
}

/** One page of a list; `next` is null when it is the last. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A page from rows in the order of their ids, of which one more than the limit was asked for. */
export function pageOf<Row extends { id: string }, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(view), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
