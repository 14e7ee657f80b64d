// What Asterisk itself says of every channel and bridge, put in order: the only source of what became of a call.

/**
 * @typedef {object} Talk citizen and agent in one bridge
 * @property {string} agent
 * @property {string} leg the agent's channel
 * @property {number} from
 * @property {number} [to]
 * @property {boolean} [isCut] it ended though neither had hung up
 *
 * @typedef {object} Call a citizen's channel
 * @property {string} id
 * @property {string} number
 * @property {number} bornAt
 * @property {number} [endedAt]
 * @property {number} [takenAt] since when the router has it, not the dialplan
 * @property {boolean} [hasHungUp]
 * @property {Talk[]} talks
 *
 * @typedef {object} Leg an agent's channel
 * @property {string} id
 * @property {string} agent
 * @property {string | undefined} callId as its id says; none when the telephone system's own queue rings
 * @property {number} bornAt
 * @property {number} [upAt]
 * @property {number} [endedAt]
 * @property {boolean} [hasHungUp]
 */

export class Witness {
  /** @type {Map<string, Call>} */
  calls = new Map();
  /** @type {Map<string, Leg>} */
  legs = new Map();
  /** @type {Map<string, Set<string>>} mixing bridges, and who is in them */
  bridges = new Map();
  /** @type {string[]} */
  doubles = [];

  /** @param {any} event as ARI tells it */
  hear(event) {
    const at = Date.parse(event.timestamp);
    switch (event.type) {
      case 'ChannelCreated':
        return this.#born(event.channel, at);
      case 'ChannelStateChange':
        return event.channel.state === 'Up' ? this.#up(event.channel.id, at) : undefined;
      case 'ChannelHangupRequest':
        return this.#asked(event.channel.id, event.soft === true);
      case 'ChannelEnteredBridge':
        return this.#entered(event.bridge, event.channel.id, at);
      case 'ChannelLeftBridge':
        return this.#left(event.bridge.id, event.channel.id, at);
      case 'BridgeDestroyed':
        return void this.bridges.delete(event.bridge.id);
      case 'ChannelDestroyed':
        return this.#gone(event.channel.id, at);
      default:
    }
  }

  /** Asterisk itself is gone, and every channel with it. @param {number} at @returns {string[]} whose calls that cut off, by number */
  restarted(at) {
    const cut = [...this.calls.values()].filter(({ endedAt }) => endedAt === undefined);
    for (const id of [...this.calls.keys(), ...this.legs.keys()]) this.#gone(id, at);
    this.bridges.clear();
    return cut.map(({ number }) => number);
  }

  /** @param {{ id: string, name: string, caller: { number: string } }} channel @param {number} at */
  #born({ id, name, caller }, at) {
    const [, who = ''] = /^PJSIP\/(.+)-[0-9a-f]+$/.exec(name) ?? [];
    if (who === 'trunk') {
      this.calls.set(id, { id, number: caller.number, bornAt: at, talks: [] });
    } else if (who) {
      const callId = id.includes('~') ? id.split('~')[2] : undefined;
      this.legs.set(id, { id, agent: who, callId, bornAt: at });
      const call = this.calls.get(callId ?? '');
      if (call) call.takenAt ??= at;
    }
  }

  /** @param {string} id @param {number} at */
  #up(id, at) {
    const leg = this.legs.get(id);
    if (!leg || leg.upAt !== undefined) return;
    leg.upAt = at;
    for (const other of this.legs.values()) {
      if (other === leg || other.upAt === undefined || other.endedAt !== undefined) continue;
      if (other.agent === leg.agent) this.doubles.push(`agent ${leg.agent} in two calls`);
      else if (leg.callId && other.callId === leg.callId) this.doubles.push(`call ${leg.callId} answered by two`);
    }
  }

  /** Whoever ends a channel from this side does it softly; a telephone that says goodbye does not. @param {string} id @param {boolean} isSoft */
  #asked(id, isSoft) {
    const one = this.legs.get(id) ?? this.calls.get(id);
    if (one && !isSoft) one.hasHungUp = true;
  }

  /** @param {{ id: string, bridge_type: string }} bridge @param {string} id @param {number} at */
  #entered({ id: bridge, bridge_type: type }, id, at) {
    const call = this.calls.get(id);
    if (call && /^(hold|talk)-/.test(bridge)) call.takenAt ??= at;
    if (type !== 'mixing') return;
    const inside = this.bridges.get(bridge) ?? new Set();
    this.bridges.set(bridge, inside.add(id));
    const calls = [...inside].flatMap((one) => this.calls.get(one) ?? []);
    const legs = [...inside].flatMap((one) => this.legs.get(one) ?? []);
    if (calls.length > 1) this.doubles.push(`bridge ${bridge} with two citizens`);
    if (legs.length > 1) this.doubles.push(`bridge ${bridge} with two agents`);
    const [[citizen], [leg]] = [calls, legs];
    const isNew = leg && !citizen?.talks.some((talk) => talk.leg === leg.id && talk.to === undefined);
    if (isNew) citizen?.talks.push({ agent: leg.agent, leg: leg.id, from: at });
  }

  /** @param {string} bridge @param {string} id @param {number} at */
  #left(bridge, id, at) {
    this.bridges.get(bridge)?.delete(id);
    this.#talkEnds(id, at);
  }

  /** @param {string} id @param {number} at */
  #talkEnds(id, at) {
    for (const call of this.calls.values()) {
      const talk = call.talks.find(({ to, leg }) => to === undefined && (call.id === id || leg === id));
      if (!talk) continue;
      talk.to = at;
      talk.isCut = !call.hasHungUp && !this.legs.get(talk.leg)?.hasHungUp;
    }
  }

  /** @param {string} id @param {number} at */
  #gone(id, at) {
    const one = this.legs.get(id) ?? this.calls.get(id);
    if (!one || one.endedAt !== undefined) return;
    this.#talkEnds(id, at);
    one.endedAt = at;
  }
}
