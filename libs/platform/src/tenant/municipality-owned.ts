import type { CentreId, MunicipalityId } from '@samsvar/core';
import { Column, PrimaryColumn } from 'typeorm';

/**
 * A row that a municipality owns. Its key begins with the municipality, so that local ids may be equal in two of them, and
 * what refers to the row refers to (municipality, id): it cannot hang on another tenant's.
 */
export abstract class MunicipalityOwned {
  @PrimaryColumn('uuid')
  municipalityId!: MunicipalityId;

  @Column('uuid')
  centreId!: CentreId;
}
