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
    const desk = this.deskOf(socket);
    if (!desk) return refuse('not-permitted');
    const after = afterWhich(asked);
    if (after === undefined) return refuse('invalid');
    const opened = await this.telephones.open(desk.centre, desk.agent, after);
    if ('epoch' in opened) desk.telephone = opened.epoch;
    return opened;
  }

  @SubscribeMessage('telephone:sign-in')
  @Permit('call.handle')
  signIn(@ConnectedSocket() socket: DeskSocket, @MessageBody() asked: unknown) {
    const desk = this.deskOf(socket);
    if (!desk) return refuse('not-permitted');
    const key = withWhich(asked);
    return key === undefined ? refuse('invalid') : this.telephones.signIn(desk.agent, key);
  }

  private deskOf(socket: DeskSocket) {
    const actor = socket.data.signedIn?.actor;
    const desk = this.desks.at(socket)?.desk;
    return actor && desk && mayHandleCalls(desk.centre)(actor).permit ? desk : undefined;
  }
}

/** Undefined: not what a desk says. */
function withWhich(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null || Reflect.ownKeys(asked).join() !== 'key') return undefined;
  const { key } = asked as { key: unknown };
  return typeof key === 'string' && /^[\w-]{1,64}$/.test(key) ? key : undefined;
}

/** Undefined: not what a desk says. */
function afterWhich(asked: unknown): string | null | undefined {
  if (typeof asked !== 'object' || asked === null || Reflect.ownKeys(asked).join() !== 'after') return undefined;
  const { after } = asked as { after: unknown };
  return after === null || (typeof after === 'string' && /^[\w-]{1,64}$/.test(after)) ? after : undefined;
}
