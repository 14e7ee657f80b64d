import { OutboxRow } from './outbox.entity.js';

export const outboxEntities = [OutboxRow] as const;
