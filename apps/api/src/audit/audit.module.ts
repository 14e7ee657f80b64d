import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditRepository } from './audit.repository.js';
import { MakeAuditMonths } from './make-audit-months.js';

@Module({ controllers: [AuditController], providers: [AuditRepository, MakeAuditMonths] })
export class AuditModule {}
