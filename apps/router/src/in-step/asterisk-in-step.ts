import type { PlannedDevice, PublishedPlan } from '@samsvar/contracts';
import { agentId, type AgentId, type Floor } from '@samsvar/core';
import type { Log } from '@samsvar/platform';
import {
  AmiClient,
  AriClient,
  AsteriskDatabase,
  AsteriskDevices,
  AsteriskLines,
  FallbackQueue,
  type AmiAddress,
  type AriAddress,
  type Device,
  type MayAct,
} from '@samsvar/telephony';
import { devicePassword, sipPassword, type DeviceEpoch } from './device-password.js';
import { readyAgents, type InStep, type InStepFigures } from './in-step.js';

/** However nobody tells: what was lost or changed behind our back is found within this. */
const lookEveryMs = 5_000;
const tryAgainMs = 1_000;

export type AsteriskInStepParts = {
  readonly ari: AriAddress;
  readonly ami: AmiAddress;
  readonly plan: () => PublishedPlan | undefined;
  /** Whether the plan of the centre of this name has the number. */
  readonly claims: (slug: string, dialled: string) => boolean;
  /** Which of the browsers' telephones are open, by whom they belong to. */
  readonly epochs: () => Promise<ReadonlyMap<AgentId, DeviceEpoch>>;
  readonly log: Log;
};

type Owner = { readonly floor: () => Floor | undefined; readonly mayAct: MayAct };

/**
 * One centre's numbers, telephones and fallback queue in Asterisk. Everything is compared whole each time and only what
 * differs is said; each word asks for the lease first and has a deadline; what failed is tried again.
 */
export class AsteriskInStep implements InStep {
  private readonly ariClient: AriClient;
  private readonly amiClient: AmiClient;
  private readonly queue: FallbackQueue;
  private readonly lines: AsteriskLines;
  private readonly devices: AsteriskDevices;
  private readonly database: AsteriskDatabase;
  /** What was said of each telephone in this ownership. */
  private readonly pushed = new Map<AgentId, string>();
  private owner: Owner | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private isWanted = false;
  private isInStep = false;
  private elsewhere: readonly string[] = [];

  constructor(private readonly parts: AsteriskInStepParts) {
    const { app } = parts.ari;
    this.ariClient = new AriClient(parts.ari);
    this.amiClient = new AmiClient(parts.ami);
    const ami: Pick<AmiClient, 'ask'> = { ask: async (...words) => (this.mayAct ? this.amiClient.ask(...words) : []) };
    const ari: Pick<AriClient, 'ask'> = {
      ask: async (...words) => (this.mayAct ? this.ariClient.ask(...words) : { status: 0, body: undefined }),
    };
    this.queue = new FallbackQueue(ami, app);
    this.lines = new AsteriskLines(ami, app);
    this.database = new AsteriskDatabase(ami);
    this.devices = new AsteriskDevices(ari);
  }

  begin(floor: Owner['floor'], mayAct: MayAct): void {
    this.owner = { floor, mayAct };
    this.lookAnew();
  }

  lookAnew(): void {
    this.pushed.clear();
    this.look();
  }

  look(): void {
    this.isWanted = true;
    if (!this.isRunning) void this.run();
  }

  end(): void {
    this.owner = undefined;
    this.isInStep = false;
    clearTimeout(this.timer);
    this.ariClient.close();
    this.amiClient.close();
  }

  get figures(): InStepFigures {
    return { isInStep: this.isInStep, numbersElsewhere: this.elsewhere.length };
  }

  private get mayAct(): boolean {
    return this.owner?.mayAct() ?? false;
  }

  /** One comparison at a time; what changes meanwhile is compared after it. */
  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.isRunning = true;
    while (this.isWanted && this.mayAct) {
      this.isWanted = false;
      const isInStep = await this.compare().catch((err: unknown) => {
        this.parts.log.error({ err, centre: this.parts.ari.app }, 'the telephone system could not be compared');
        return false;
      });
      if (this.mayAct) this.found(isInStep);
    }
    this.isRunning = false;
    if (this.owner) this.timer = setTimeout(() => this.look(), this.isInStep ? lookEveryMs : tryAgainMs).unref();
  }

  private async compare(): Promise<boolean> {
    const [published, floor] = [this.parts.plan(), this.owner?.floor()];
    if (!published || !floor) return false;
    const isReady = await this.queue.setReady(readyAgents(floor));
    const areLines = await this.keepLines(Object.keys(published.plan.lineOf));
    const areDevices = await this.keepDevices(published);
    return isReady && areLines && areDevices;
  }

  private async keepLines(dialled: readonly string[]): Promise<boolean> {
    const elsewhere = await this.lines.keep(dialled, this.parts.claims);
    if (!elsewhere) return false;
    const isNews = elsewhere.join() !== this.elsewhere.join();
    this.elsewhere = elsewhere;
    const centre = this.parts.ari.app;
    if (isNews && elsewhere.length > 0)
      this.parts.log.warn({ centre, dialled: elsewhere }, 'these numbers ring at another centre, which had them first');
    else if (isNews) this.parts.log.info({ centre }, 'every number of the plan rings here');
    return true;
  }

  /** Asterisk knows which telephones are this centre's by a record beside each. */
  private async keepDevices({ edge }: PublishedPlan): Promise<boolean> {
    const [ours, known] = [await this.database.all('device'), await this.devices.known()];
    if (!ours || !known) return false;
    const epochs = await this.parts.epochs();
    const centre = this.parts.ari.app;
    let isKept = true;
    for (const [name, planned] of Object.entries(edge.devices)) {
      const device = this.deviceOf(agentId(name), planned, epochs);
      const said = JSON.stringify(device);
      if (known.has(device.agentId) && this.pushed.get(device.agentId) === said) continue;
      const isPushed = (await this.database.put('device', name, centre)) && (await this.devices.push(device));
      if (isPushed) this.pushed.set(device.agentId, said);
      isKept &&= isPushed;
    }
    for (const [name, holder] of ours) {
      if (holder !== centre || Object.hasOwn(edge.devices, name)) continue;
      await this.devices.remove(agentId(name));
      await this.database.remove('device', name);
      this.pushed.delete(agentId(name));
    }
    return isKept;
  }

  /** A SIP telephone that nobody was given a key for has a password that nobody knows, as a browser's outside any epoch. */
  private deviceOf(
    agent: AgentId,
    { key, ...planned }: PlannedDevice,
    epochs: ReadonlyMap<AgentId, DeviceEpoch>,
  ): Device {
    const { password: secret } = this.parts.ari;
    const password =
      planned.kind === 'sip' && key !== undefined
        ? sipPassword(secret, agent, key)
        : devicePassword(secret, agent, planned.kind === 'browser' ? epochs.get(agent)?.epoch : undefined);
    return { ...planned, agentId: agent, password } as Device;
  }

  private found(isInStep: boolean): void {
    const centre = this.parts.ari.app;
    if (isInStep && !this.isInStep) this.parts.log.info({ centre }, 'the telephone system is in step with the plan');
    if (!isInStep && this.isInStep) this.parts.log.warn({ centre }, 'the telephone system is not in step; tried again');
    this.isInStep = isInStep;
  }
}
