import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { mayHandleCalls, refuse } from '@samsvar/core';
import { Permit, type DeskSocket } from '@samsvar/platform';
import { DeskTelephones } from './desk-telephones.js';
import { Desks } from './desks.js';

/** One's own telephone in one's own browser. Whose it is, and in which centre, comes from the sign-in alone. */
@WebSocketGateway()
export class TelephoneGateway {
  constructor(
    private readonly desks: Desks,
    private readonly telephones: DeskTelephones,
  ) {}

  @SubscribeMessage('telephone:open')
  @Permit('call.handle')
  async open(@ConnectedSocket() socket: DeskSocket, @MessageBody() asked: unknown) {
    const actor = socket.data.signedIn?.actor;
    const desk = this.desks.at(socket)?.desk;
    if (!actor || !desk || !mayHandleCalls(desk.centre)(actor).permit) return refuse('not-permitted');
    const after = afterWhich(asked);
    if (after === undefined) return refuse('invalid');
    const opened = await this.telephones.open(desk.centre, desk.agent, after);
    if ('epoch' in opened) desk.telephone = opened.epoch;
    return opened;
  }
}

/** Undefined: not what a desk says. */
function afterWhich(asked: unknown): string | null | undefined {
  if (typeof asked !== 'object' || asked === null || Reflect.ownKeys(asked).join() !== 'after') return undefined;
  const { after } = asked as { after: unknown };
  return after === null || (typeof after === 'string' && /^[\w-]{1,64}$/.test(after)) ? after : undefined;
}
