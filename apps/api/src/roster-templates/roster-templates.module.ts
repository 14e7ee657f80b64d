import { Module } from '@nestjs/common';
import { TemplateRepository } from './template.repository.js';
import { TemplatesController } from './templates.controller.js';

@Module({ controllers: [TemplatesController], providers: [TemplateRepository] })
export class RosterTemplatesModule {}
