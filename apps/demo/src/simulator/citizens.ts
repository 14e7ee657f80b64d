import { minutes, type Millis } from '@samsvar/core';
import { citizensRing, seededChance, type Timers } from '@samsvar/telephony';
import { demoCentres } from '../world/index.js';
import { ringableLines } from './lines.js';
import type { Telephones } from './telephones.js';

const talk: Millis = minutes(3);
const patience: Millis = minutes(4);

/** Citizens who ring the centres by themselves, at a rate that can be changed while we run. */
export class Citizens {
  private ringing: readonly { stop(): void }[] = [];
  private rate = 0;

  constructor(
    private readonly telephones: Telephones,
    private readonly timers: Timers,
  ) {}

  /** To each centre, in the mean. */
  get perHour(): number {
    return this.rate;
  }

  ringAt(perHour: number): void {
    for (const one of this.ringing) one.stop();
    this.rate = perHour;
    this.ringing = demoCentres.flatMap(({ key }, index) => {
      if (perHour === 0) return [];
      const lines = ringableLines.filter(({ centre }) => centre === key).map(({ arrivesAt }) => arrivesAt);
      const chance = seededChance(this.timers.now() + index);
      const ring = this.telephones.of(key).ring.bind(this.telephones.of(key));
      return [citizensRing(ring, this.timers, chance, { perHour, lines, talk, patience })];
    });
  }
}
