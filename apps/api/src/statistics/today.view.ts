import { ApiProperty } from '@nestjs/swagger';
import {
  answerRate,
  serviceLevel,
  tallyOf,
  type Contact,
  type LocalDate,
  type MunicipalityId,
  type Tally,
} from '@samsvar/core';

/** What has become of those who rang; shares are of the answered and the lost, 0 to 1, null when there are none. */
class TallyView implements Tally {
  @ApiProperty() readonly offered!: number;
  @ApiProperty() readonly answered!: number;
  @ApiProperty() readonly answeredInTime!: number;
  @ApiProperty() readonly lost!: number;
  @ApiProperty() readonly shortAbandoned!: number;
  @ApiProperty() readonly callBackPromised!: number;
  @ApiProperty() readonly diverted!: number;
  @ApiProperty() readonly closed!: number;
  @ApiProperty() readonly interrupted!: number;
  @ApiProperty() readonly onTheLine!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly answerRate!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly serviceLevel!: number | null;
}

class MunicipalityTallyView extends TallyView {
  @ApiProperty({ format: 'uuid' }) readonly municipalityId!: MunicipalityId;
}

/** The centre's day so far: whole, and each municipality that somebody has rung. */
export class TodayView {
  @ApiProperty({ type: String, format: 'date' }) readonly date!: LocalDate;
  @ApiProperty({ type: TallyView }) readonly whole!: TallyView;
  @ApiProperty({ type: [MunicipalityTallyView] }) readonly municipalities!: readonly MunicipalityTallyView[];
}

export function todayView(date: LocalDate, contacts: readonly Contact[]): TodayView {
  const rung = [...new Set(contacts.map(({ municipalityId }) => municipalityId))].sort();
  return {
    date,
    whole: counted(contacts),
    municipalities: rung.map((one) => ({
      municipalityId: one,
      ...counted(contacts.filter(({ municipalityId }) => municipalityId === one)),
    })),
  };
}

function counted(contacts: readonly Contact[]): TallyView {
  const tally = tallyOf(contacts);
  return { ...tally, answerRate: answerRate(tally), serviceLevel: serviceLevel(tally) };
}
