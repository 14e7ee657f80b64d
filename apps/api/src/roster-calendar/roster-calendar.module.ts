import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.js';
import { LinkRepository } from './link.repository.js';
import { LinksController } from './links.controller.js';

@Module({ controllers: [LinksController, CalendarsController], providers: [LinkRepository] })
export class RosterCalendarModule {}
