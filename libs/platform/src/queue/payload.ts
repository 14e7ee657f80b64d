import type { JobPayload } from '@samsvar/contracts';
import type { CentreId, MunicipalityId, PersonId, Reach } from '@samsvar/core';
import { plainToInstance, Type } from 'class-transformer';
import { Equals, IsHexadecimal, IsUUID, ValidateNested, validateSync } from 'class-validator';

/** The claim a job carries, checked like anything that comes from outside: Redis is not our memory. */
class MunicipalityClaim {
  @Equals('municipality')
  readonly kind!: 'municipality';
  @IsUUID()
  readonly centreId!: CentreId;
  @IsUUID()
  readonly municipalityId!: MunicipalityId;
}

class CentreClaim {
  @Equals('centre')
  readonly kind!: 'centre';
  @IsUUID()
  readonly centreId!: CentreId;
}

class SelfClaim {
  @Equals('self')
  readonly kind!: 'self';
  @IsUUID()
  readonly personId!: PersonId;
}

class PlatformClaim {
  @Equals('platform')
  readonly kind!: 'platform';
}

const claims = [
  { name: 'municipality', value: MunicipalityClaim },
  { name: 'centre', value: CentreClaim },
  { name: 'self', value: SelfClaim },
  { name: 'platform', value: PlatformClaim },
];

/** What every job's payload is; a job that carries more extends it. */
export class Payload implements JobPayload {
  @ValidateNested()
  @Type(() => PlatformClaim, {
    discriminator: { property: 'kind', subTypes: claims },
    keepDiscriminatorProperty: true,
  })
  readonly reach!: Reach;

  @IsHexadecimal()
  readonly traceId!: string;
}

/** The payload as its class says, whole; throws with the names of the fields that are not. */
export function readPayload<P extends Payload>(kind: new () => P, given: unknown): P {
  const payload = plainToInstance(kind, given ?? {});
  const faults = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const hasClaim = claims.some(({ value }) => payload.reach instanceof value);
  if (faults.length === 0 && hasClaim) return payload;
  throw new Error(
    `a job's payload is not what it should be: ${faults.map((fault) => fault.property).join(', ') || 'reach'}`,
  );
}
