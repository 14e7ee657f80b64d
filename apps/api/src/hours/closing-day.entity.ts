import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A whole day on which the municipality is closed by its own choice, on all its lines. */
@Entity('closing_day')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'closing_day_of_municipality',
})
@Check('closing_day_reason_given', 'char_length(reason) between 1 and 500')
export class ClosingDayRow extends MunicipalityOwned {
  @PrimaryColumn('date')
  date!: string;

  @Column('text')
  reason!: string;
}
