import { MayBeLeftOut, SeenVersion } from '#api/edge';
import { Week } from '#api/roster-draft';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { shiftKinds, type EmptySeat, type LocalDate, type ShiftKind } from '@samsvar/core';
import { IsInt, Max, Min } from 'class-validator';
import { searchEnds, type SearchEnd, type SearchRow } from './search.entity.js';

/** Which weeks are to be filled, and how long may be searched. */
export class SearchBody {
  @SeenVersion() readonly version!: number;
  @Week() readonly week!: LocalDate;
  @ApiPropertyOptional({ minimum: 1, maximum: 6, default: 1, description: 'So many weeks from that one on' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(6)
  readonly weeks: number = 1;
  @ApiPropertyOptional({ minimum: 5, maximum: 120, default: 30 })
  @MayBeLeftOut()
  @IsInt()
  @Min(5)
  @Max(120)
  readonly seconds: number = 30;
}

/** Rules and `unavailable`; an empty list is nobody's fault: the search ended first. */
export class InTheWayView {
  @ApiProperty({ format: 'uuid' }) readonly personId!: string;
  @ApiProperty({ type: [String] }) readonly obstacles!: readonly string[];
}

/** Seats that nobody could be proposed for, and what is in each person's way. */
export class EmptySeatView {
  @ApiProperty({ enum: shiftKinds }) readonly kind!: ShiftKind;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiProperty({ format: 'date-time' }) readonly to!: string;
  @ApiProperty() readonly missing!: number;
  @ApiProperty({ type: [InTheWayView] }) readonly because!: readonly InTheWayView[];
}

/** What a search laid into the drafts. */
export class FoundView {
  @ApiProperty({ format: 'uuid', description: 'Undoes it' }) readonly layingId!: string;
  @ApiProperty({ description: 'How many were added to the drafts' }) readonly seats!: number;
  @ApiProperty({ description: 'How many stay empty' }) readonly missing!: number;
  @ApiProperty({ type: [EmptySeatView], description: 'The first of those that stay empty' })
  readonly empty!: readonly EmptySeatView[];
}

/** How far a search is: counts, nobody by name. It is given up when nobody asks for it any more. */
export class SearchProgressView {
  @ApiProperty({ description: 'Seats that nobody had when it began' }) readonly open!: number;
  @ApiProperty({ description: 'Of those, how many the best so far has somebody for' }) readonly seated!: number;
  @ApiProperty({ enum: searchEnds, nullable: true, description: 'Null: it is under way' })
  readonly ended!: SearchEnd | null;
}

/** A proposal that is being searched for, or was. */
export class SearchView extends SearchProgressView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date' }) readonly week!: string;
  @ApiProperty() readonly weeks!: number;
  @ApiProperty({ format: 'date-time' }) readonly startedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'It ends then at the latest' }) readonly until!: string;
  @ApiProperty({ type: FoundView, nullable: true }) readonly found!: FoundView | null;
}

export const progressView = ({ progress, ended }: SearchRow): SearchProgressView => ({ ...progress, ended });

export const searchView = (search: SearchRow): SearchView => ({
  ...{ id: search.id, week: search.week, weeks: search.weeks },
  ...progressView(search),
  startedAt: new Date(search.startedAt).toISOString(),
  until: new Date(search.until).toISOString(),
  found: search.found && {
    ...{ layingId: search.found.laidIn, seats: search.found.seats, missing: search.found.missing },
    empty: search.found.empty.map(emptyView),
  },
});

const emptyView = ({ kind, from, to, missing, because }: EmptySeat): EmptySeatView => ({
  ...{ kind, missing },
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  because: because.map(({ personId, obstacles }) => ({ personId, obstacles })),
});
