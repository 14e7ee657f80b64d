import { createHmac } from 'node:crypto';
import { osloClock, type AgentId, type Instant } from '@samsvar/core';

/**
 * What an agent's telephone signs in with today (Oslo's date). Nobody keeps it: each process that knows the telephone
 * system's secret finds the same, so a new owner of the floor changes no telephone's password.
 */
export const devicePassword = (secret: string, agent: AgentId, at: Instant): string =>
  createHmac('sha256', secret)
    .update(`device|${agent}|${osloClock(at).date}`)
    .digest('base64url');
