import { Module } from '@nestjs/common';
import { InquiriesController } from './inquiries.controller.js';
import { InquiriesService } from './inquiries.service.js';
import { InquiryRepository } from './inquiry.repository.js';
import { OpenFromCall } from './open-from-call.js';
import { SweepCalls } from './sweep-calls.js';

@Module({
  controllers: [InquiriesController],
  providers: [InquiryRepository, InquiriesService, OpenFromCall, SweepCalls],
})
export class InquiriesModule {}
