import { Injectable } from '@nestjs/common';
import { days, later } from '@samsvar/core';
import { Clock, Does, type JobHandler, type Scope } from '@samsvar/platform';
import { InquiryRepository } from './inquiry.repository.js';

/** So many a turn: a turn is short, and the next follows at once. */
const turn = 500;
/** Postgres may have been away for a weekend: what the journal brings behind that is opened all the same. */
const lookedBack = days(7);

/**
 * Opens the draft of every answered call that has none: after the journal has come to Postgres, however late, and however
 * often this is interrupted. Nothing waits for it: whoever files a call's enquiry before this opens it by that.
 */
@Injectable()
@Does('inquiries.open')
export class OpenFromCall implements JobHandler {
  constructor(
    private readonly inquiries: InquiryRepository,
    private readonly clock: Clock,
  ) {}

  async do(scope: Scope): Promise<void> {
    if (scope.kind !== 'centre') throw new Error('it is in a centre that calls are answered');
    const since = later(this.clock.now(), -lookedBack);
    while ((await this.inquiries.openAnswered(scope, since, turn)) === turn);
  }
}
