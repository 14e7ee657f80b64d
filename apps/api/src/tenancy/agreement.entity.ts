import { MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('agreement')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'agreement_of_municipality',
})
@Check('agreement_ends_after_start', 'valid_to >= valid_from')
@Check('agreement_cost_share', 'cost_share between 0 and 10000')
@Check('agreement_committed_seats', 'committed_seats >= 0')
@Exclusion(
  'agreement_one_at_a_time',
  `using gist (municipality_id with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
export class AgreementRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('date')
  validFrom!: string;

  /** The last day; null while nobody has said. */
  @Column('date', { nullable: true })
  validTo!: string | null;

  /** The municipality's part of the cost, in hundredths of a per cent: 1860 is 18.60 %. */
  @Column('integer')
  costShare!: number;

  /** Seats in the roster that the municipality has promised to fill, in two weeks. */
  @Column('integer')
  committedSeats!: number;

  @Column('integer')
  version!: number;
}
