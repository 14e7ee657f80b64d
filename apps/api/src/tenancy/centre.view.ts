import { ApiProperty } from '@nestjs/swagger';
import { SeenVersion, Words } from '#api/edge';
import type { CentreRow } from './centre.entity.js';

export class CentreView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly slug!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly version!: number;
}

export const centreView = ({ id, slug, name, version }: CentreRow): CentreView => ({ id, slug, name, version });

export class CentreChange {
  @SeenVersion() readonly version!: number;
  @Words(80) readonly name!: string;
}
