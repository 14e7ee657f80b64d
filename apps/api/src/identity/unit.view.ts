import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { E164, MayBeLeftOut, SeenVersion, Words } from '#api/edge';
import { IsBoolean } from 'class-validator';
import type { UnitRow } from './unit.entity.js';

export class UnitView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly phone!: string | null;
  @ApiProperty() readonly isServiceDesk!: boolean;
  @ApiProperty() readonly version!: number;
}

export const unitView = ({ id, name, phone, isServiceDesk, version }: UnitRow): UnitView => ({
  ...{ id, name, phone, isServiceDesk, version },
});

export class UnitDraft {
  @Words(80) readonly name!: string;
  @E164({ isOptional: true }) readonly phone?: string | null;

  /** The municipality's own service desk: whoever is put through there has been sent home. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsBoolean() readonly isServiceDesk?: boolean;
}

/** What is not said of it stays; a phone of null is taken away. */
export class UnitChange extends UnitDraft {
  @SeenVersion() readonly version!: number;
}
