import { agentsAt, type AgentId, type Fact, type Floor } from '@samsvar/core';
import type { MayAct } from '@samsvar/telephony';

/**
 * Keeps the telephone system by what a floor has: whose numbers ring here, what telephones there are, and whom the
 * fallback queue may ring. For as long as the floor is owned; calls never wait for it.
 */
export type InStep = {
  begin(floor: () => Floor | undefined, mayAct: MayAct): void;
  /** Something may have changed. */
  look(): void;
  /** The telephone system may have lost what it was told. */
  lookAnew(): void;
  end(): void;
  readonly figures: InStepFigures;
};

export type InStepFigures = {
  readonly isInStep: boolean;
  /** Dialled numbers of the plan that ring at another centre. */
  readonly numbersElsewhere: number;
};

/** Whom callers may be given to when no router lives: on duty, and ready by their own word. Busy is the queue's to see. */
export const readyAgents = (floor: Floor): AgentId[] =>
  [...agentsAt(floor)]
    .filter(({ onDuty, presence }) => onDuty !== 'off' && presence === 'available')
    .map(({ id }) => id);

const aboutReady: readonly Fact['fact'][] = ['presence-changed', 'duty-changed', 'plan-adopted'];

/** Whether somebody may have become ready by this, or is not any more. */
export const changesReady = (facts: readonly Fact[]): boolean => facts.some(({ fact }) => aboutReady.includes(fact));
