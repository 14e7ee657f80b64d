// What a run came to. Pure: what Asterisk said, who rang, and what the journal has, in; figures and their reasons out.

/** @typedef {import('./witness.mjs').Witness} Witness */
/** @typedef {{ fact: string, callId: string | null, agentId: string | null, body: any }} Fact */
/** @typedef {{ lost: string[], dropped: string[], doubles: string[], alone: string[], factsMissing: string[], factsDoubled: string[] }} Findings */

/**
 * @param {object} run
 * @param {Witness} run.witness
 * @param {readonly string[]} run.citizens the number of everybody who rang and did not hang up
 * @param {readonly string[]} run.cut whom Asterisk's own end cut off, which no router can help
 * @param {readonly Fact[]} run.facts
 * @returns {Findings}
 */
export function count({ witness, citizens, cut, facts }) {
  const calls = [...witness.calls.values()].filter(({ number }) => citizens.includes(number));
  /** Whom Asterisk's own end cut off in the middle of a conversation has rung again, for another. */
  const isAnswered = (/** @type {import('./witness.mjs').Call} */ { number, talks }) =>
    talks.some(({ isCut }) => !isCut || !cut.includes(number));
  const answered = new Set(calls.filter(isAnswered).map(({ number }) => number));
  return {
    lost: citizens.filter((number) => !answered.has(number)),
    dropped: calls.filter(({ number, talks }) => !cut.includes(number) && talks.some(({ isCut }) => isCut)).map(({ id }) => id), // prettier-ignore
    doubles: witness.doubles,
    // Ours stay until the agent hangs up, or a minute: whoever gave up after a conversation was left alone on the line.
    alone: calls.filter(({ talks, hasHungUp }) => hasHungUp && talks.length > 0).map(({ id }) => `citizen ${id} left alone`), // prettier-ignore
    ...compare(witness, calls, cut, facts),
  };
}

/**
 * Every call that a router had: kept as arrived and ended, once each; each conversation and each ringing of an agent
 * once. A call that the telephone system's own queue had from beginning to end, no router has heard of.
 *
 * @param {Witness} witness
 * @param {readonly import('./witness.mjs').Call[]} calls
 * @param {readonly string[]} cut
 * @param {readonly Fact[]} facts
 */
function compare(witness, calls, cut, facts) {
  /** @type {string[]} */
  const factsMissing = [];
  /** @type {string[]} */
  const factsDoubled = [];
  /** @param {string} what @param {number} kept @param {number} happened */
  const expect = (what, kept, happened) => {
    if (kept < happened) factsMissing.push(what);
    if (kept > happened) factsDoubled.push(what);
  };
  for (const { id, number, takenAt, talks } of calls) {
    const ofCall = facts.filter(({ callId }) => callId === id);
    if (takenAt === undefined && ofCall.length === 0) continue;
    /** @param {string} kind */
    const kept = (kind) => ofCall.filter(({ fact }) => fact === kind);
    // Found on the line by a floor that did not know the call: counts where no earlier arrival was kept.
    const arrivals = kept('call-arrived').filter(({ body }) => !body.isFound).length;
    expect(`call-arrived ${id}`, arrivals || Math.min(1, kept('call-arrived').length), 1);
    expect(`call-ended ${id}`, kept('call-ended').length, 1);

    const routed = talks.filter(({ leg }) => leg.includes('~'));
    const connected = kept('connected').filter(({ body }) => body.because !== 'fallback');
    const taken = connected.length + kept('re-attached').length;
    if (routed.length > 0 && taken === 0) factsMissing.push(`connected ${id}`);
    // Committed and then not come about: the journal itself takes it back.
    const byQueue = talks.length - routed.length;
    const takenBack = kept('device-lost').length + byQueue + (cut.includes(number) ? 1 : 0);
    if (connected.length > routed.length + takenBack) factsDoubled.push(`connected ${id}`);
    for (const leg of witness.legs.values()) {
      if (leg.callId !== id || kept('coming-back').length > 0) continue;
      const offers = kept('offer-made').filter(({ body }) => leg.id.endsWith(`~${body.legId}`)).length;
      expect(`offer-made ${leg.id}`, offers, 1);
    }
  }
  return { factsMissing, factsDoubled };
}

/** From the fault until a router has taken somebody who rang after it; nothing when none did. @param {Witness} witness @param {number} faultAt */
export function secondsWithoutRouting(witness, faultAt) {
  const taken = [...witness.calls.values()].flatMap(({ bornAt, takenAt }) =>
    bornAt > faultAt && takenAt !== undefined ? [takenAt] : [],
  );
  return taken.length === 0 ? undefined : (Math.min(...taken) - faultAt) / 1_000;
}
