import { okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { maySayMayBeCalled, type Actor, type CentreId } from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { IsBoolean } from 'class-validator';
import { PersonRepository } from './person.repository.js';

/** Whether somebody may be called from other work, when those on duty do not suffice. */
export class MayBeCalled {
  @ApiProperty()
  @IsBoolean()
  readonly mayBeCalled!: boolean;
}

/** One's own word on whether one may be called; nobody else's. */
@ApiTags('people')
@Controller('centres/:centreId/may-be-called')
export class MayBeCalledController {
  constructor(
    private readonly gate: Gate,
    private readonly people: PersonRepository,
  ) {}

  @Get()
  @Permit('may-be-called.say')
  @ApiOkResponse({ type: MayBeCalled })
  async read(@Who() actor: Actor, @Param('centreId') centreId: CentreId): Promise<MayBeCalled> {
    const row = await this.gate
      .check(actor, maySayMayBeCalled(centreId))
      .record('may-be-called.say', { centreId })
      .run((scope) => this.people.find(scope, actor.personId));
    return { mayBeCalled: row?.mayBeCalled ?? false };
  }

  @Put()
  @Permit('may-be-called.say')
  @ApiOkResponse({ type: MayBeCalled })
  async say(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Body() { mayBeCalled }: MayBeCalled,
  ): Promise<MayBeCalled> {
    const outcome = await this.gate
      .check(actor, maySayMayBeCalled(centreId))
      .record('may-be-called.say', { centreId, mayBeCalled: String(mayBeCalled) })
      .run((scope) => this.people.say(scope, actor.personId, mayBeCalled));
    return okOrProblem(outcome);
  }
}
