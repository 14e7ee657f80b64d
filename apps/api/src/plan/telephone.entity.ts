import type { ChosenTelephone } from '@samsvar/contracts';
import type { CentreId, PersonId } from '@samsvar/core';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** With what somebody has chosen to answer calls. Whoever has none of these answers in the browser. */
@Entity('agent_telephone')
@ForeignKey('PersonRow', ['centreId', 'personId'], ['centreId', 'id'], { name: 'agent_telephone_of_person' })
@Check('agent_telephone_kind', `kind in ('browser', 'sip', 'none')`)
@Check('agent_telephone_key', `(kind = 'sip') = (key is not null)`)
export class TelephoneRow {
  @PrimaryColumn('uuid')
  centreId!: CentreId;

  @PrimaryColumn('uuid')
  personId!: PersonId;

  @Column('text')
  kind!: ChosenTelephone;

  /** Of a SIP telephone: what its password is made of, and no password by itself. Another at each choice. */
  @Column('uuid', { nullable: true })
  key!: string | null;
}
