import { Controller, Get } from '@nestjs/common';
import { Public } from '@samsvar/platform';
import type { FloorFigures } from './centre-floor.js';
import { Floors } from './floors.js';

/** The floors as this process has them: whoever asks one that stands by hears that it does, and no more. */
@Controller('health')
export class FloorsController {
  constructor(private readonly floors: Floors) {}

  @Get('floors')
  @Public('figures without persons, kept from the outside by the front proxy')
  read(): { readonly floors: readonly FloorFigures[] } {
    return { floors: this.floors.figures };
  }
}
