import type { Reach } from '@samsvar/core';

declare const seal: unique symbol;

/**
 * A reach that the gate has permitted and recorded. It cannot be written by hand: rows are reached only by holding one,
 * so whoever forgets to ask for permission does not compile.
 */
export type Scope<R extends Reach = Reach> = R & { readonly [seal]: 'scope' };

/** One municipality's rows: the *call's* municipality, never the agent's employer. */
export type MunicipalityScope = Scope<Extract<Reach, { kind: 'municipality' }>>;
/** All rows of one centre, across its municipalities: routing, roster, statistics. */
export type CentreScope = Scope<Extract<Reach, { kind: 'centre' }>>;
/** A signed-in person's own rows. */
export type SelfScope = Scope<Extract<Reach, { kind: 'self' }>>;
/** Centres and municipalities themselves, for those who run the installation. */
export type PlatformScope = Scope<Extract<Reach, { kind: 'platform' }>>;

/** Only the gate (and the workers' job gate) may call this; lint keeps others out. */
export const sealScope = <R extends Reach>(reach: R): Scope<R> => reach as Scope<R>;
