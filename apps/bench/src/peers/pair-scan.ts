/** A floor as a table: every decision looks at every pair of a waiting caller and an agent. */
type ScannedCall = { id: string; municipality: string; arrivedAt: number; target: number };
type ScannedAgent = { id: string; answersFor: readonly string[]; isFree: boolean; idleSince: number; callId: string };

const municipalities = ['gulen', 'osteroy', 'samnanger', 'aurland'];

/** The same rounds as ours: hang-up, ready, offer, yes, device up, arrival; after each every pair is looked at. */
export class PairScan {
  private readonly waiting: ScannedCall[];
  private readonly agents: ScannedAgent[];
  private round = 0;

  constructor(private readonly size: number) {
    const numbers = Array.from({ length: size }, (_, n) => n);
    this.waiting = numbers.map((n) => aCall(`w${n}`, n, -61_000 - n));
    this.agents = numbers.map((n) => ({
      id: `a${n}`,
      answersFor: municipalities,
      isFree: false,
      idleSince: -n,
      callId: `t${n}`,
    }));
  }

  /** Nanoseconds per decision over so many rounds. */
  run(rounds: number): number {
    const began = process.hrtime.bigint();
    for (let n = 0; n < rounds; n++) this.next();
    return Number(process.hrtime.bigint() - began) / (rounds * 5);
  }

  private next(): void {
    const now = this.round++;
    const agent = this.agents[(now * 7_919) % this.size];
    if (!agent) return;
    this.match(now); // hang-up: wrap-up
    Object.assign(agent, { isFree: true, idleSince: now });
    this.match(now); // ready: the offer
    this.match(now); // yes
    this.match(now); // device up
    this.waiting.push(aCall(`n${now}`, now, now));
    this.match(now);
  }

  private match(now: number): void {
    let best: { call: number; agent: ScannedAgent; share: number } | undefined;
    for (let place = 0; place < this.waiting.length; place++) {
      const call = this.waiting[place];
      if (!call) continue;
      const share = (now - call.arrivedAt) / call.target;
      for (const agent of this.agents) {
        if (!agent.isFree || !agent.answersFor.includes(call.municipality)) continue;
        const isBetter =
          !best || share > best.share || (share === best.share && agent.idleSince < best.agent.idleSince);
        if (isBetter) best = { call: place, agent, share };
      }
    }
    if (!best) return;
    const [call] = this.waiting.splice(best.call, 1);
    Object.assign(best.agent, { isFree: false, callId: call?.id ?? '' });
  }
}

const aCall = (id: string, n: number, arrivedAt: number): ScannedCall => ({
  id,
  municipality: municipalities[n % 4] ?? '',
  arrivedAt,
  target: 30_000,
});
