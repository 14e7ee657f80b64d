import { ApiProperty } from '@nestjs/swagger';
import { telephones, type ChosenTelephone } from '@samsvar/contracts';
import { IsIn } from 'class-validator';

/** With what one answers calls. */
export class Telephone {
  @ApiProperty({ enum: telephones, description: '`none`: never rung' })
  @IsIn(telephones)
  readonly telephone!: ChosenTelephone;
}

export class TelephoneChosen extends Telephone {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of a SIP telephone, this once: the line to the house makes of it what the telephone signs in with',
  })
  readonly key!: string | null;
}
