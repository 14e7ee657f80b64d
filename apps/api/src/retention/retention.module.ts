import { Module, type DynamicModule } from '@nestjs/common';
import { ForgetCallers } from './forget-callers.js';
import { KeptMonths } from './kept-since.js';
import { SweepRetention } from './sweep-retention.js';

@Module({})
export class RetentionModule {
  static keeping(months: KeptMonths): DynamicModule {
    return {
      module: RetentionModule,
      providers: [SweepRetention, ForgetCallers, { provide: KeptMonths, useValue: months }],
    };
  }
}
