import { OutboxRow } from './outbox.entity.js';

export const outboxEntities = [OutboxRow] as const;
export { Outbox } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
