import { Who } from '#api/edge';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findByName, mayReadColleagues, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { DirectoryRepository, type DirectoryEntry } from './directory.repository.js';
import { DirectoryQuery, DirectoryView } from './directory.view.js';

/** Whom callers ask for: everybody who works in a member municipality, the units, and the lines' duty numbers. */
@ApiTags('directory')
@Controller('centres/:centreId/directory')
export class DirectoryController {
  constructor(
    private readonly gate: Gate,
    private readonly directory: DirectoryRepository,
  ) {}

  /** Those who fit some letters of a name, the best first, spelling and what sounds alike forgiven. */
  @Get()
  @Permit('colleague.read')
  @ApiOkResponse({ type: DirectoryView })
  async find(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Query() { words, ref, near, limit }: DirectoryQuery,
  ): Promise<DirectoryView> {
    const entries = await this.gate
      .check(actor, mayReadColleagues(centreId))
      .record('colleague.read', { centreId })
      .run((scope) => this.directory.all(scope));
    const found =
      ref === undefined ? byName(entries, words ?? '', near, limit) : entries.filter((one) => one.ref === ref);
    return {
      items: found.map(({ municipality: _, awayUntil, ...shown }) => ({
        ...shown,
        awayUntil: awayUntil === null ? null : new Date(awayUntil).toISOString(),
      })),
    };
  }
}

/** By which word a duty number is asked for, whatever the line is called. */
const dutyWords = 'vakt vakttelefon vaktnummer';

const byName = (entries: readonly DirectoryEntry[], words: string, near: string | undefined, limit: number) =>
  findByName(
    words,
    entries.map((entry) => ({
      ...{ entry, name: entry.name, isHere: entry.municipalityId === near, isAway: entry.awayUntil !== null },
      also: [entry.title, entry.unit, entry.municipality, entry.kind === 'duty-number' ? dutyWords : null].filter(
        (one) => one !== null,
      ),
    })),
    limit,
  ).map(({ entry }) => entry);
