import { Who } from '#api/edge';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mayConfirmShifts, type Actor, type CentreId } from '@samsvar/core';
import { Clock, Gate, Permit } from '@samsvar/platform';
import { LinkRepository } from './link.repository.js';
import { LinkBody, LinkView, linkView, NewLinkView } from './link.view.js';

/** One's own link to one's own shifts. */
@ApiTags('roster')
@Controller('centres/:centreId/roster/calendar-link')
export class LinksController {
  constructor(
    private readonly gate: Gate,
    private readonly links: LinkRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('roster.confirm')
  @ApiOkResponse({ type: LinkView })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<LinkView> {
    const row = await this.own(actor, centreId).run((scope) => this.links.find(scope, actor.personId));
    return linkView(row);
  }

  /** A new link; the one before opens nothing any more. */
  @Post()
  @Permit('roster.confirm')
  @ApiCreatedResponse({ type: NewLinkView })
  async renew(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { language }: LinkBody,
  ): Promise<NewLinkView> {
    const { key, row } = await this.own(actor, centreId).run((scope) =>
      this.links.renew(scope, actor, language, this.clock.now()),
    );
    return { ...linkView(row), path: `/api/calendars/${key}/vakter.ics` };
  }

  @Delete()
  @Permit('roster.confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<void> {
    await this.own(actor, centreId).run((scope) => this.links.withdraw(scope, actor, this.clock.now()));
  }

  private own(actor: Actor, centreId: CentreId) {
    return this.gate.check(actor, mayConfirmShifts(centreId)).record('roster.confirm', { centreId });
  }
}
