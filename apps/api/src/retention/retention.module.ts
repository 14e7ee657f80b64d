import { Module, type DynamicModule } from '@nestjs/common';
import { KeptMonths } from './kept-since.js';
import { LetGoInCentre } from './let-go-in-centre.js';
import { SweepRetention } from './sweep-retention.js';

@Module({})
export class RetentionModule {
  static keeping(months: KeptMonths): DynamicModule {
    return {
      module: RetentionModule,
      providers: [SweepRetention, LetGoInCentre, { provide: KeptMonths, useValue: months }],
    };
  }
}
