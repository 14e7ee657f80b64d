import { okOrProblem } from '#api/edge';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { days, later, mayReadRoster, refuse, type Refused } from '@samsvar/core';
import { Actors, Clock, Denied, Gate, Public } from '@samsvar/platform';
import { calendarOf } from './calendar.js';
import { LinkRepository } from './link.repository.js';

/** So far back and ahead is told. */
const back = days(30);
const ahead = days(240);

/** Where calendar programs ask. They have no sign-in: the address itself is the secret. */
@ApiExcludeController()
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly gate: Gate,
    private readonly links: LinkRepository,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  @Get(':key/vakter.ics')
  @Public('the address holds a secret key, and shows the shifts of whoever made it, as long as they may see them')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  async read(@Param('key') key: string): Promise<string> {
    return okOrProblem(await this.calendarBy(key));
  }

  private async calendarBy(key: string): Promise<string | Refused<'absent'>> {
    const owner = await this.links.ownerOf(key);
    if (!owner) return refuse('absent');
    const now = this.clock.now();
    const { centreId, personId, subject, language } = owner;
    const actor = await this.actors.find({ subject, name: '', roles: ['agent'], expiresAt: later(now, days(1)) });
    if (actor?.personId !== personId) return refuse('absent');
    const span = { from: later(now, -back), to: later(now, ahead) };
    try {
      return await this.gate
        .check(actor, mayReadRoster(centreId))
        .record('roster.read', { centreId })
        .run(async (scope) => {
          const { centre, seats } = await this.links.shown(scope, personId, span);
          return calendarOf(seats, { centre, language, now });
        });
    } catch (fault) {
      // Whoever answers for the centre no more has nothing to see: as if there were no such link.
      if (fault instanceof Denied) return refuse('absent');
      throw fault;
    }
  }
}
