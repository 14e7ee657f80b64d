import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { municipalityId, type MunicipalityId } from '@samsvar/core';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

class PageLimit {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @IsOptional()
  limit = 50;
}

/** Which part of a list is asked for. */
export class PageQuery extends PageLimit {
  /** The `next` of the page before. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsUUID()
  @IsOptional()
  after?: string;
}

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Which part of a list across municipalities: ids may be equal in two of them, so the place in the list names both. */
export class OwnedPageQuery extends PageLimit {
  /** The `next` of the page before. */
  @ApiPropertyOptional({ type: String })
  @Matches(new RegExp(`^${uuid}\\.${uuid}$`), { message: 'the `next` of the page before' })
  @IsOptional()
  after?: string;
}

/** The place of a municipality's row in a list across them, and back. */
export const placeOf = ({ municipalityId, id }: { municipalityId: string; id: string }) => `${municipalityId}.${id}`;
export function placeAfter(after: string): { readonly municipalityId: MunicipalityId; readonly id: string } {
  const [municipality = '', id = ''] = after.split('.');
  return { municipalityId: municipalityId(municipality), id };
}

/** One page of a list; `next` is null when it is the last. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A page from rows in the order of their ids (or of `place`), of which one more than the limit was asked for. */
export function pageOf<Row extends { id: string }, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  place: (row: Row) => string = ({ id }) => id,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? place(last) : null };
}
