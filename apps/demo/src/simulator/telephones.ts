import { agentId, centreId, seconds, type AgentId, type CallId, type CentreId, type Millis } from '@samsvar/core';
import { Exchange, type CallerNow, type Citizen, type Timers } from '@samsvar/telephony';
import { demoCentres, demoMunicipalities, demoNumbers, demoPeople, type CentreKey } from '../world/index.js';
import { ringableLines, type RingableLine } from './lines.js';

/** Numbers that nobody has: the demo rings no others, whatever a router asks for. */
const mayRing = ['+47540', '+47541'];

/** Whom a caller can be put through to. */
const everybodyWithNumber = [
  ...demoMunicipalities.flatMap(({ centre, units }) => units.map(({ id }) => ({ id, centre }))),
  ...demoPeople.flatMap(({ id, centre }) => (centre && demoNumbers.has(id) ? [{ id, centre }] : [])),
];

/** Whether somebody sits at the telephone, or it answers by itself as a made-up colleague would. */
export type Answering = 'by-hand' | 'by-itself';

/** An agent's telephone in the demo. */
export type Telephone = { readonly agentId: AgentId; readonly centre: CentreKey; readonly answers: Answering };

/** Everything that rings in the demo: an exchange for each centre, a telephone for each agent, the duty numbers. */
export class Telephones {
  readonly exchanges: ReadonlyMap<CentreId, Exchange>;
  private readonly agents = new Map<string, Telephone>();

  /** `answeredAfter`: how long whoever is no agent lets it ring. */
  constructor(timers: Timers, answeredAfter: Millis = seconds(4)) {
    const built = demoCentres.map(
      ({ id, key }) => [centreId(id), new Exchange(timers, { name: key, mayRing })] as const,
    );
    this.exchanges = new Map(built);
    for (const { centre, dutyNumber } of ringableLines)
      this.of(centre).placeParty(dutyNumber, { does: 'answer', after: answeredAfter });
    for (const { id, centre } of everybodyWithNumber)
      this.of(centre).placeParty(demoNumbers.get(id) ?? '', { does: 'answer', after: answeredAfter });
    for (const { id, centre, roles } of demoPeople)
      if (centre && roles.includes('agent')) this.let({ agentId: agentId(id), centre, answers: 'by-hand' });
  }

  of(centre: CentreKey): Exchange {
    const { id = '' } = demoCentres.find(({ key }) => key === centre) ?? {};
    const exchange = this.exchanges.get(centreId(id));
    if (!exchange) throw new Error(`The demo has no centre ${centre}.`);
    return exchange;
  }

  /** The telephone rings from now on until somebody takes it, or is taken after a moment by itself. */
  let(telephone: Telephone): void {
    this.agents.set(telephone.agentId, telephone);
    const manner =
      telephone.answers === 'by-hand' ? { does: 'miss' as const } : { does: 'answer' as const, after: seconds(3) };
    this.of(telephone.centre).place(telephone.agentId, manner);
  }

  agent(id: string): Telephone | undefined {
    return this.agents.get(id);
  }

  all(): readonly Telephone[] {
    return [...this.agents.values()];
  }

  ring({ centre, arrivesAt }: RingableLine, citizen: Omit<Citizen, 'dialled'>): CallId {
    return this.of(centre).ring({ ...citizen, dialled: arrivesAt });
  }

  /** Everybody on the line, in both centres. */
  callers(): readonly CallerNow[] {
    return [...this.exchanges.values()].flatMap((exchange) => exchange.callers());
  }

  /** Whose telephones ring just now: agents, and numbers outside. */
  rung(): readonly string[] {
    return this.callers().flatMap(({ rings }) => rings);
  }

  /** The exchange in which this call is, while it is. */
  holding(call: string): Exchange | undefined {
    return [...this.exchanges.values()].find((one) => one.callers().some(({ callId }) => callId === call));
  }
}
