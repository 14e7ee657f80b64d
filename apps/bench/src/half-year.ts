import {
  agentsAt,
  callsOn,
  hours,
  instant,
  minutes,
  personId,
  seconds,
  type AgentId,
  type Fact,
  type Plan,
} from '@samsvar/core';
import { aCentre, centre, municipalities, span } from './centres.js';
import { Chance } from './chance.js';
import { closes, day, opens, rosterOf } from './half-year-roster.js';
import { Simulation, type People } from './simulation.js';
import type { WrittenJournal } from './written-journal.js';

export type Given = {
  readonly days: number;
  readonly calls: number;
  /** Days on which three times as many ring. */
  readonly incidentDays: readonly number[];
  /** Instead of standby and ladder: two waiting beyond 30 s call two people. */
  readonly isPlain: boolean;
  /** Through which everything goes that is told. */
  readonly journal?: WrittenJournal;
};

/** What the half-year came to. A call-out counts when somebody came. */
export type Told = {
  readonly answered: number;
  readonly lost: number;
  readonly shortAbandons: number;
  /** Answered within 30 s ÷ (answered + lost). */
  readonly serviceLevel30: number;
  readonly asked: number;
  readonly callOuts: number;
  readonly callOutsInOrdinaryWeek: number;
  readonly minutesFromOtherWork: number;
  readonly standbyCalls: number;
  readonly municipalitySpreadPts: number;
};

/** More ring in the morning: the hours from nine. */
const hourShares = [1.25, 1.15, 1.05, 0.8, 0.9, 0.85];
/** The municipalities are of unequal size. */
const municipalityShares = [0.35, 0.3, 0.2, 0.15];

/**
 * Half a year of a centre of four municipalities, its calls drawn by chance with a seed: 09–15, two seats and a standby in
 * two shifts that rotate among twelve, who otherwise may be called. Talk is log-normal (mean 3 min, as spread as long),
 * patience exponential (mean 10 min); a telephone is up after 2–6 s; of those asked to come seven in ten say yes.
 */
export class HalfYear {
  private readonly chance = new Chance(2022);
  private readonly simulation: Simulation;
  private readonly lines = new Map<string, { answered: number; within: number; lost: number }>();
  private readonly lineOf = new Map<string, string>();
  private readonly cameOn: { agent: string; day: number }[] = [];
  private tally = { asked: 0, standbyCalls: 0, shortAbandons: 0, fromOtherWork: 0 };
  private today = 0;

  constructor(private readonly given: Given) {
    for (const id of municipalities) this.lines.set(id, { answered: 0, within: 0, lost: 0 });
    const { chance } = this;
    const talks = () => chance.logNormal(seconds(180), 1);
    const patience = () => chance.exponential(minutes(10));
    const picksUpAfter = () => seconds(2 + 4 * chance.next());
    const people: People = { talks, patience, picksUpAfter, heard: (fact) => this.heard(fact) };
    const { journal } = given;
    const kept: People['kept'] = (...decided) => journal?.keep(...decided) ?? decided[3];
    this.simulation = new Simulation(centre, { ...people, kept }, true);
  }

  run(say: (line: string) => void): Told {
    const arrivals = this.drawArrivals();
    for (this.today = 0; this.today < this.given.days; this.today++) {
      this.beginDay();
      for (const at of arrivals[this.today] ?? [])
        this.simulation.rings(at, municipalities[this.chance.weighted(municipalityShares)] ?? '');
      if (this.given.isPlain) this.watchPlainly();
      this.simulation.runUntil((this.today + 1) * day - 1);
      if (this.today % 20 === 19) say(`day ${this.today + 1}: ${JSON.stringify(this.told())}`);
    }
    return this.told();
  }

  private drawArrivals(): number[][] {
    const { days, calls, incidentDays } = this.given;
    const weights = Array.from({ length: days }, (_, n) => (incidentDays.includes(n) ? 3 : 1));
    const arrivals: number[][] = weights.map(() => []);
    for (let n = 0; n < calls; n++) {
      const on = this.chance.weighted(weights);
      const hour = this.chance.weighted(hourShares);
      arrivals[on]?.push(on * day + opens + hours(hour + this.chance.next()));
    }
    return arrivals;
  }

  /** Today's roster is published, and whoever has a shift is ready when it begins and goes when it ends. */
  private beginDay(): void {
    const { today, cameOn } = this;
    const recent = (agent: string) => cameOn.filter((came) => came.agent === agent && came.day > today - 20).length;
    const agents = rosterOf(today, !this.given.isPlain, recent);
    const open = span(today * day + opens, today * day + closes);
    // Plainly: nobody is called but by hand, which the watch below does.
    const policies: Partial<Plan['policies']> = this.given.isPlain ? { callOutWaiting: 1_000, goal: 0 } : {};
    const plan = aCentre({ version: today + 1, open, agents, policies });
    this.simulation.plan(today * day + hours(8), { type: 'plan-published', plan });
    for (const agent of agents) {
      for (const { from, to } of agent.duties) {
        const by = { who: 'agent' } as const;
        this.simulation.plan(from - 1, { type: 'presence-changed', agentId: agent.id, presence: 'available', by });
        this.simulation.plan(to, { type: 'presence-changed', agentId: agent.id, presence: 'off', by });
      }
    }
  }

  /** The plain trigger, looked at every five seconds: two have waited 30 s and nobody has been called, so call two. */
  private watchPlainly(): void {
    const by = personId('plain');
    for (let at = this.today * day + opens; at < this.today * day + closes + minutes(15); at += seconds(5)) {
      this.simulation.runUntil(at);
      const { floor } = this.simulation;
      const long = [...callsOn(floor)].filter(
        ({ state, arrivedAt }) => state.is === 'waiting' && at - arrivedAt >= seconds(30),
      );
      const isCalledOut = [...agentsAt(floor)].some(
        ({ callOut }) => callOut?.state.is === 'asked' || callOut?.state.is === 'here',
      );
      if (long.length < 2 || isCalledOut) continue;
      for (let n = 0; n < 2; n++) this.simulation.plan(at, { type: 'call-out-wanted', by });
    }
  }

  private heard(fact: Fact): void {
    switch (fact.fact) {
      case 'call-arrived':
        return void this.lineOf.set(fact.callId, fact.municipalityId);
      case 'connected':
        return this.answered(fact.callId, fact.waited);
      case 'call-ended': {
        const line = this.lines.get(fact.municipalityId);
        if (fact.outcome === 'lost' && line) line.lost += 1;
        if (fact.outcome === 'short-abandon') this.tally.shortAbandons += 1;
        return void this.lineOf.delete(fact.callId);
      }
      case 'offer-made':
        if (fact.because.some((reason) => reason.startsWith('standby'))) this.tally.standbyCalls += 1;
        return;
      case 'call-out-asked':
        return this.asked(fact.agentId, fact.at);
      case 'call-out-answered':
        if (fact.how === 'accepted') this.cameOn.push({ agent: fact.agentId, day: this.today });
        return;
      case 'released':
        this.tally.fromOtherWork += fact.lasted;
        return;
      default:
    }
  }

  private answered(callId: string, waited: number): void {
    const line = this.lines.get(this.lineOf.get(callId) ?? '');
    if (!line) return;
    line.answered += 1;
    if (waited <= seconds(30)) line.within += 1;
  }

  /** Seven in ten come, after 5–45 s; one says no, two do not see it. */
  private asked(agentId: AgentId, askedAt: number): void {
    this.tally.asked += 1;
    const word = this.chance.next();
    const after = seconds(5 + 40 * this.chance.next());
    if (word > 0.8) return;
    const answer = word < 0.7 ? 'accept' : 'decline';
    this.simulation.plan(askedAt + after, { type: 'call-out-answered', agentId, askedAt: instant(askedAt), answer });
  }

  private told(): Told {
    const lines = [...this.lines.values()];
    const sum = (pick: (line: (typeof lines)[number]) => number) =>
      lines.reduce((total, line) => total + pick(line), 0);
    const share = lines.map(({ answered, within, lost }) => within / (answered + lost));
    const ordinary = this.cameOn.filter((came) => !this.given.incidentDays.includes(came.day)).length;
    const weeks = (this.given.days - this.given.incidentDays.length) / 5;
    return {
      answered: sum(({ answered }) => answered),
      lost: sum(({ lost }) => lost),
      shortAbandons: this.tally.shortAbandons,
      serviceLevel30: Number((sum(({ within }) => within) / sum(({ answered, lost }) => answered + lost)).toFixed(4)),
      asked: this.tally.asked,
      callOuts: this.cameOn.length,
      callOutsInOrdinaryWeek: Number((ordinary / weeks).toFixed(2)),
      minutesFromOtherWork: Math.round(this.tally.fromOtherWork / minutes(1)),
      standbyCalls: this.tally.standbyCalls,
      municipalitySpreadPts: Number(((Math.max(...share) - Math.min(...share)) * 100).toFixed(2)),
    };
  }
}
