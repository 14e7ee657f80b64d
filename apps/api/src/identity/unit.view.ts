import { ApiProperty } from '@nestjs/swagger';
import { SeenVersion, Words } from '#api/edge';
import type { UnitRow } from './unit.entity.js';

export class UnitView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly version!: number;
}

export const unitView = ({ id, name, version }: UnitRow): UnitView => ({ id, name, version });

export class UnitDraft {
  @Words(80) readonly name!: string;
}

export class UnitChange extends UnitDraft {
  @SeenVersion() readonly version!: number;
}
