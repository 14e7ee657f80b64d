import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, ValidateIf } from 'class-validator';

/** The coordinator's switch on a line. While it is off, `isOpen` and `text` say nothing. */
export class EmergencySwitch {
  @ApiProperty() @IsBoolean() readonly isOn!: boolean;

  /** Whether calls are taken meanwhile, whatever the hours say. */
  @ApiProperty() @IsBoolean() readonly isOpen!: boolean;

  /** What the caller hears. */
  @ApiProperty({ maxLength: 1_000 })
  @ValidateIf(({ isOn }: EmergencySwitch) => isOn)
  @IsString()
  @Length(1, 1_000)
  readonly text!: string;
}

export const switchedOff: EmergencySwitch = { isOn: false, isOpen: false, text: '' };
