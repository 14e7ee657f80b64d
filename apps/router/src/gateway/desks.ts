import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { mayCallReinforcement, mayReadDesk, type Actor, type AgentId, type CentreId } from '@samsvar/core';
import type { DeskSocket } from '@samsvar/platform';
import { deskView, overviewOf } from './desk-view.js';
import { Desk } from './desk.js';
import { FloorLines, type FloorLine } from './floor-lines.js';
import { leadView } from './lead-view.js';

/** Whose own part of the floor changed is told at once, and so is everybody in a quiet hour; in a rush the rest this often. */
const restAfterMs = 200;

type Centre = {
  readonly line: FloorLine;
  readonly desks: Set<Desk>;
  /** Since everybody was told last, until the rest may be told again. */
  pause: NodeJS.Timeout | undefined;
  /** Something changed meanwhile that the rest have not heard of. */
  isBehind: boolean;
};

/** Every desk on this gateway, each told of its own part of its own centre's floor and of nothing else. */
@Injectable()
export class Desks implements OnApplicationShutdown {
  private readonly centres = new Map<CentreId, Centre>();
  private readonly seats = new WeakMap<DeskSocket, Desk>();

  constructor(private readonly lines: FloorLines) {}

  /** Gives the socket the desk that its sign-in carries now, or takes it away. */
  seat(socket: DeskSocket): void {
    const actor = socket.data.signedIn?.actor;
    const wanted = actor && socket.connected ? centreOf(actor, socket.handshake.auth['centreId']) : undefined;
    const leads = actor !== undefined && wanted !== undefined && mayCallReinforcement(wanted)(actor).permit;
    const seat = this.seats.get(socket);
    if (seat?.centre === wanted && (seat?.leads ?? false) === leads) return;
    this.leave(socket);
    if (!actor || wanted === undefined) return;
    const desk = new Desk(socket, wanted, actor.personId, leads);
    this.seats.set(socket, desk);
    const centre = this.centre(wanted);
    centre.desks.add(desk);
    show(centre, [desk]);
  }

  leave(socket: DeskSocket): void {
    const desk = this.seats.get(socket);
    const centre = desk && this.centres.get(desk.centre);
    this.seats.delete(socket);
    if (!centre) return;
    centre.desks.delete(desk);
    if (centre.desks.size === 0) this.close(desk.centre, centre);
  }

  at(socket: DeskSocket): { readonly desk: Desk; readonly line: FloorLine } | undefined {
    const desk = this.seats.get(socket);
    const line = desk && this.centres.get(desk.centre)?.line;
    return desk && line && { desk, line };
  }

  onApplicationShutdown(): void {
    for (const [id, centre] of this.centres) this.close(id, centre);
  }

  /** The line is open for as long as anybody here listens to it. */
  private centre(id: CentreId): Centre {
    const open = this.centres.get(id);
    if (open) return open;
    const line = this.lines.open(id, (whose) => this.changed(id, whose));
    const centre: Centre = { line, desks: new Set(), pause: undefined, isBehind: false };
    this.centres.set(id, centre);
    return centre;
  }

  private close(id: CentreId, centre: Centre): void {
    clearTimeout(centre.pause);
    centre.line.close();
    this.centres.delete(id);
  }

  private changed(id: CentreId, whose: ReadonlySet<AgentId> | 'everybody'): void {
    const centre = this.centres.get(id);
    if (!centre) return;
    if (whose === 'everybody') return show(centre, [...centre.desks]);
    show(
      centre,
      [...centre.desks].filter(({ agent }) => whose.has(agent)),
    );
    if (centre.pause === undefined) this.tellAll(centre);
    else centre.isBehind = true;
  }

  private tellAll(centre: Centre): void {
    centre.isBehind = false;
    show(centre, [...centre.desks]);
    centre.pause = setTimeout(() => {
      centre.pause = undefined;
      if (centre.isBehind) this.tellAll(centre);
    }, restAfterMs);
  }
}

/** Before the floor was ever heard there is nothing to show: an empty desk would be a lie. */
function show({ line }: Centre, desks: readonly Desk[]): void {
  if (desks.length === 0 || !line.wasHeard) return;
  const overview = overviewOf(line.replica);
  const { isCurrent, replica } = line;
  for (const desk of desks) {
    const own = deskView(replica, overview, desk.agent);
    desk.show({ isCurrent, ...own, ...(desk.leads && leadView(replica, overview)) });
  }
}

/** Where somebody answers calls. Who does so in several centres says on connecting in which this desk is. */
function centreOf(actor: Actor, wanted: unknown): CentreId | undefined {
  const own = actor.grants.flatMap(({ centreId }) => centreId ?? []).filter((id) => mayReadDesk(id)(actor).permit);
  return wanted === undefined ? own.sort()[0] : own.find((id) => id === wanted);
}
