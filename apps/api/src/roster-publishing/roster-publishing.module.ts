import { Module } from '@nestjs/common';
import { PublicationRepository } from './publication.repository.js';
import { PublishRepository } from './publish.repository.js';
import { PublishingController } from './publishing.controller.js';
import { ReceiptRepository } from './receipt.repository.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({
  controllers: [PublishingController, ReceiptsController],
  providers: [PublishRepository, PublicationRepository, ReceiptRepository],
})
export class RosterPublishingModule {}
