import type { Instant, LineId } from '@samsvar/core';
import { instantColumn, MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('closure')
@ForeignKey('LineRow', ['municipalityId', 'lineId'], ['municipalityId', 'id'], {
  name: 'closure_of_line',
  onDelete: 'CASCADE',
})
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], { name: 'closure_of_municipality' })
@Check('closure_ends_after_start', 'ends_at > starts_at')
@Check('closure_reason_given', 'char_length(reason) between 1 and 500')
@Index('closure_by_end', ['municipalityId', 'lineId', 'endsAt'])
export class ClosureRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: LineId;

  @Column(instantColumn)
  startsAt!: Instant;

  @Column(instantColumn)
  endsAt!: Instant;

  @Column('text')
  reason!: string;
}
