import type { CentreId } from '@samsvar/core';

/** Every key we have in Redis, so that no two rooms take the same and whoever looks into Redis finds out what is what. */
export const keys = {
  /** Stream: what happened in the centres and desks are to hear of. Trimmed; who misses some asks the API again. */
  news: 'samsvar:news',
  /** That an outbox row is in the stream already. Goes after a week, long after the row is marked published. */
  told: (outboxId: string) => `samsvar:told:${outboxId}`,
  /** Stream: who signed out at the sign-in server, as long as a token of theirs may still be shown. */
  signOuts: 'samsvar:sign-outs',
  /** That a logout token has been heard already, by its `jti`. */
  signOutHeard: (jti: string) => `samsvar:sign-out:${jti}`,
  /** Through which the gateways of several processes hear each other (stream and channels). */
  sockets: 'samsvar:sockets',
  /** Set of the centres that have a published plan: whose floors there are to own. */
  centres: 'samsvar:centres',
  /** BullMQ's own keys begin with this. */
  jobs: 'samsvar:jobs',
} as const;

/**
 * One centre's keys. All share the hash slot `{centre}`, so one script may touch them together, and no key of one
 * centre can be spelled by another.
 */
export const centreKeys = (centre: CentreId) => {
  const key = (name: string) => `{${centre}}:${name}`;
  return {
    /** Who owns the floor: `fence:token`, with a time to live. Who stands by is told on the channel of the same name that it is given up. */
    lease: key('lease'),
    /** Counts owners; each new one gets the next fence. */
    fence: key('fence'),
    /** Since when a Redis that knows of no owner has been asked for one. */
    unowned: key('unowned'),
    /** Which run of Redis the last owner found: another may have lost commits. */
    run: key('run'),
    /** The id of the last commit. */
    commit: key('commit'),
    /** The floor, one hash field per call, agent and so on. */
    floor: key('floor'),
    /** Stream of events and facts on their way to Postgres. */
    journal: key('journal'),
    /** Hash: the newest published plan (`body`) and its `version`. Engines are told on the channel of the same name that there is a newer one. */
    plan: key('plan'),
    /** Stream of what desks ask of the floor's owner, each with the message id its desk gave it. */
    inbox: key('inbox'),
    /** Stream of what each commit changed, and what was answered to desks. Trimmed; who missed some reads the floor anew. */
    changes: key('changes'),
    /** Hash: which number in which municipality a caller's reference stands for. Nowhere else on this side of Postgres. */
    callers: key('callers'),
    /** Hash: since when each agent's browser telephone may sign in, and until when. No password. */
    telephones: key('telephones'),
    /** Commands committed and not yet performed: id → command. */
    commands: key('commands'),
  } as const;
};

export type CentreKeys = ReturnType<typeof centreKeys>;
