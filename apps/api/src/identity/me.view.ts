import { ApiProperty } from '@nestjs/swagger';
import { roles, type Actor, type Grant } from '@samsvar/core';

export class GrantView implements Grant {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  readonly role!: Grant['role'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly centreId!: Grant['centreId'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly municipalityId!: Grant['municipalityId'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly unitId!: Grant['unitId'];
}

/** Whoever is signed in, as the screens need to know them. */
export class MeView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly personId!: Actor['personId'];

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [GrantView] })
  readonly grants!: readonly GrantView[];

  @ApiProperty({ description: 'Whether everything in this installation is invented' })
  readonly isDemo!: boolean;
}
