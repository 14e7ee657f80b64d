import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, SeenVersion, Words } from '#api/edge';
import type { PersonId, UnitId } from '@samsvar/core';
import { IsOptional, IsUUID } from 'class-validator';
import type { EmploymentRow } from './employment.entity.js';

/** A later employment with the same employer; the one before ends on the day before it begins. */
export class LaterEmployment {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly unitId?: UnitId;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly managerId?: PersonId;
  @Words(80) readonly title!: string;
  @DateField() readonly validFrom!: string;
}

/** A new title, or the last day; what is not said stays. */
export class EmploymentChange {
  @SeenVersion() readonly version!: number;
  @Words(80, { isOptional: true }) readonly title?: string;
  @DateField({ isOptional: true, isNullable: true }) readonly validTo?: string | null;
}

export class EmploymentView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly municipalityId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly managerId!: string | null;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
  @ApiProperty() readonly version!: number;
}

export const employmentView = ({ centreId: _, personId: __, ...rest }: EmploymentRow): EmploymentView => rest;
