import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { roles, type MunicipalityId, type Role, type UnitId } from '@samsvar/core';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { RoleGrantRow } from './role-grant.entity.js';

/** A role and where it holds; the place decides how wide. */
export class GrantDraft {
  @ApiProperty({ enum: roles, enumName: 'Role' }) @IsIn(roles) readonly role!: Role;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly municipalityId?: MunicipalityId;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly unitId?: UnitId;
}

export class HeldGrantView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: roles, enumName: 'Role' }) readonly role!: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly municipalityId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly grantedAt!: string;
}

export const heldGrantView = ({ id, role, municipalityId, unitId, grantedAt }: RoleGrantRow): HeldGrantView => ({
  id,
  role,
  municipalityId,
  unitId,
  grantedAt: new Date(grantedAt).toISOString(),
});
