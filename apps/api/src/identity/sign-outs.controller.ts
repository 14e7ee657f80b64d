import { okOrProblem, TakesForm } from '#api/edge';
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { refuse } from '@samsvar/core';
import { Public, SignOutDesk, SignOutVerifier } from '@samsvar/platform';

/** Where the sign-in server says that somebody signed out (OpenID Connect Back-Channel Logout 1.0, § 2.5). */
@ApiExcludeController()
@Controller('sign-outs')
export class SignOutsController {
  constructor(
    private readonly tokens: SignOutVerifier,
    private readonly desk: SignOutDesk,
  ) {}

  @Post()
  @Public('the sign-in server shows a token that it signed itself')
  @TakesForm()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async hear(@Body('logout_token') token: unknown): Promise<void> {
    const told = okOrProblem(await this.tokens.verify(token));
    if (!(await this.desk.tell(told))) okOrProblem(refuse('sign-out-invalid'));
  }
}
