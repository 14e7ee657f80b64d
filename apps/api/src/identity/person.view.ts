import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DateField, E164, MayBeLeftOut, PageQuery, SeenVersion, Within, Words } from '#api/edge';
import type { MunicipalityId, PersonId, UnitId } from '@samsvar/core';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { PersonRow } from './person.entity.js';

const twoLetters = { each: true, message: 'languages as two letters: nn, nb, en …' };

export class PersonView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly municipalityId!: string | null;
  @ApiProperty() readonly givenName!: string;
  @ApiProperty() readonly familyName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly email!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly phone!: string | null;
  @ApiProperty({ type: [String] }) readonly languages!: readonly string[];
  @ApiProperty() readonly isActive!: boolean;
  /** From other work, when callers wait too long. */
  @ApiProperty() readonly mayBeCalled!: boolean;
  @ApiProperty() readonly version!: number;
}

export const personView = ({ centreId: _, subject: __, ...rest }: PersonRow): PersonView => rest;

/** All of them, or only those who answer for the centre: `?role=agent`. */
export class ColleaguesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['agent'] }) @MayBeLeftOut() @IsIn(['agent']) readonly role?: 'agent';
}

/** A name and where it belongs, and nothing else of anybody. */
export class ColleagueView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly municipalityId!: string | null;
  @ApiProperty() readonly givenName!: string;
  @ApiProperty() readonly familyName!: string;
}

export const colleagueView = ({ id, municipalityId, givenName, familyName }: PersonRow): ColleagueView => ({
  ...{ id, municipalityId, givenName, familyName },
});

export class EmploymentDraft {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly municipalityId!: MunicipalityId;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly unitId?: UnitId;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() readonly managerId?: PersonId;
  @Words(80) readonly title!: string;
  @DateField() readonly validFrom!: string;
}

/** Somebody who is to sign in and be known here. Without an employment: one of the centre's own. */
export class PersonDraft {
  /** The sign-in server's `sub`. */
  @Words(64) readonly subject!: string;
  @Words(80) readonly givenName!: string;
  @Words(80) readonly familyName!: string;

  @ApiPropertyOptional() @IsOptional() @IsEmail() readonly email?: string;
  @E164({ isOptional: true }) readonly phone?: string;

  @ApiProperty({ type: [String], example: ['nn', 'en'] })
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(/^[a-z]{2}$/, twoLetters)
  readonly languages!: string[];

  @ApiPropertyOptional({ type: EmploymentDraft })
  @IsOptional()
  @Within(() => EmploymentDraft)
  readonly employment?: EmploymentDraft;
}

/** What is not said stays. */
export class PersonChange {
  @SeenVersion() readonly version!: number;
  @Words(80, { isOptional: true }) readonly givenName?: string;
  @Words(80, { isOptional: true }) readonly familyName?: string;
  @ApiPropertyOptional() @IsOptional() @IsEmail() readonly email?: string;
  @E164({ isOptional: true }) readonly phone?: string;

  @ApiPropertyOptional({ type: [String] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(/^[a-z]{2}$/, twoLetters)
  readonly languages?: string[];

  /** False when the person leaves: no sign-in any more, from the next request. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsBoolean() readonly isActive?: boolean;

  /** Only as the person has said: called from other work when callers wait too long. */
  @ApiPropertyOptional() @MayBeLeftOut() @IsBoolean() readonly mayBeCalled?: boolean;
}
