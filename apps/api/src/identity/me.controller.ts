import { Installation, Who } from '#api/edge';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@samsvar/core';
import { Permit } from '@samsvar/platform';
import { MeView } from './me.view.js';

/** Who is signed in: the answer holds nothing but the actor the guard has found, and what house this is, so no scope is asked for. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @Permit('self.read')
  @ApiOkResponse({ type: MeView })
  me(@Who() { personId, name, grants }: Actor): MeView {
    return { personId, name, grants, isDemo: this.installation.isDemo };
  }
}
