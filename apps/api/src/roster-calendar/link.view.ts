import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { calendarLanguages, type CalendarLanguage, type CalendarLinkRow } from './link.entity.js';

export class LinkBody {
  @ApiProperty({ enum: calendarLanguages }) @IsIn(calendarLanguages) readonly language!: CalendarLanguage;
}

/** Whether there is a link to one's own shifts. Where it leads is told once, when it is made. */
export class LinkView {
  @ApiProperty() readonly isOn!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly changedAt!: string | null;
}

/** A link that was just made. Whoever has it sees the shifts. */
export class NewLinkView extends LinkView {
  @ApiProperty({ description: 'Its path at this address' }) readonly path!: string;
}

export const linkView = (row: CalendarLinkRow | null): LinkView => ({
  isOn: row !== null && row.keyHash !== null,
  changedAt: row && new Date(row.changedAt).toISOString(),
});
