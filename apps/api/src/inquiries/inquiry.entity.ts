import type {
  CallerKind,
  CallId,
  InquiryChannel,
  InquiryOutcome,
  Instant,
  PersonId,
  UnsolvedReason,
} from '@samsvar/core';
import { sensitiveSubjects } from '#api/subjects';
import { instantColumn, MunicipalityOwned } from '@samsvar/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const namedSensitive = [...sensitiveSubjects].map((subject) => `'${subject}'`).join(', ');

/** One conversation, as the agent logs it. A draft until it is filed. */
@Entity('inquiry')
@ForeignKey('MunicipalityRow', ['centreId', 'municipalityId'], ['centreId', 'id'], {
  name: 'inquiry_of_municipality',
})
@ForeignKey('PersonRow', ['centreId', 'agentId'], ['centreId', 'id'], { name: 'inquiry_of_agent' })
@Unique('inquiry_once_a_call', ['municipalityId', 'callId'])
@Check('inquiry_filed_with_outcome', '(filed_at is null) = (outcome is null)')
@Check('inquiry_note_length', 'length(note) <= 1000')
@Check('inquiry_sensitive_without_note', `note is null or subject not in (${namedSensitive})`)
@Index('inquiry_of_agent_newest', ['agentId', 'id'])
@Index('inquiry_filed_lately', ['centreId', 'filedAt'])
@Index('inquiry_of_caller', ['municipalityId', 'callerRef', 'answeredAt'])
@Index('inquiry_of_municipality_newest', ['municipalityId', 'answeredAt'])
export class InquiryRow extends MunicipalityOwned {
  @PrimaryColumn('uuid')
  id!: string;

  /** Of one that came by no call of ours a name that its desk has made. */
  @Column('text')
  callId!: CallId;

  @Column('text', { default: 'phone' })
  channel!: InquiryChannel;

  @Column('text', { nullable: true })
  callerKind!: CallerKind | null;

  /** The random key that stands for the caller's number while that is kept, and for nobody after. */
  @Column('text', { nullable: true })
  callerRef!: string | null;

  /** Who had the conversation, and whose it is to log. */
  @Column('uuid')
  agentId!: PersonId;

  @Column(instantColumn)
  answeredAt!: Instant;

  @Column({ ...instantColumn, nullable: true })
  filedAt!: Instant | null;

  /** A concept of LOS. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  outcome!: InquiryOutcome | null;

  @Column('text', { nullable: true })
  unsolvedBecause!: UnsolvedReason | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  version!: number;
}
