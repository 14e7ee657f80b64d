import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';
import { RelayOutbox } from './relay-outbox.js';
import { SweepOutbox } from './sweep-outbox.js';

/** Global: every room has something to tell. */
@Global()
@Module({ providers: [Outbox, RelayOutbox, SweepOutbox], exports: [Outbox] })
export class OutboxModule {}
