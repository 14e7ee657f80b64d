import type { DeskTelephone, SipSignIn } from '@samsvar/contracts';
import { refuse, type AgentId, type CentreId, type Refused } from '@samsvar/core';
import type { Clock, PublishedPlans } from '@samsvar/platform';
import { devicePassword, sipPassword, type DeviceEpochs } from '../in-step/device-password.js';
import { readPlan } from '../plan/read-plan.js';
import { iceServersFor, type IceSettings } from './ice-servers.js';

/** The telephone system's side: what makes passwords, and how it is told one. False when it did not take it. */
export type TelephoneDoor = {
  readonly secret: string;
  readonly letIn: (telephone: { readonly agentId: AgentId; readonly password: string }) => Promise<boolean>;
};

/** Opens agents' own telephones in their browsers. What it hands out is written nowhere and said to nobody else. */
export class DeskTelephones {
  constructor(
    private readonly parts: {
      readonly plans: PublishedPlans;
      readonly epochs: DeviceEpochs;
      readonly clock: Clock;
      /** Undefined where no browser telephones. */
      readonly door: TelephoneDoor | undefined;
      readonly ice: IceSettings;
      /** Where SIP telephones sign in, as it is said to people. */
      readonly registrar?: string | undefined;
    },
  ) {}

  async open(centre: CentreId, agent: AgentId, after: string | null): Promise<DeskTelephone | Refused<'too-slow'>> {
    const { door, epochs, clock } = this.parts;
    const kind = door && (await this.kindOf(centre, agent));
    if (!kind) return { kind: 'none' };
    if (kind === 'sip') return { kind: 'own' };
    const before = await epochs.of(centre, agent, clock.now());
    if (after !== null && before && before.epoch !== after) return { kind: 'elsewhere' };
    const opening = await epochs.begin(centre, agent, clock.now());
    const password = devicePassword(door.secret, agent, opening.epoch);
    if (!(await door.letIn({ agentId: agent, password }))) return refuse('too-slow');
    return { kind, user: agent, password, ...opening, iceServers: iceServersFor(this.parts.ice, opening) };
  }

  /** It is hers alone to know what the key is good for; whether it is good, the plan says. */
  signIn(agent: AgentId, key: string): SipSignIn {
    const { door, registrar = null } = this.parts;
    return door
      ? { kind: 'sip', user: agent, password: sipPassword(door.secret, agent, key), registrar }
      : { kind: 'none' };
  }

  /** She has signed out: what she telephoned with is good for nothing, unless she has opened it anew elsewhere. */
  async close(centre: CentreId, agent: AgentId, epoch: string): Promise<void> {
    await this.parts.epochs.end(centre, agent, epoch);
  }

  private async kindOf(centre: CentreId, agent: AgentId): Promise<'browser' | 'sip' | undefined> {
    const plan = readPlan((await this.parts.plans.newest(centre)) ?? '', centre);
    return plan?.edge.devices[agent]?.kind;
  }
}
