import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { DeskToFloor, FloorAnswer } from '@samsvar/contracts';
import { refuse } from '@samsvar/core';
import { Clock, Permit, type DeskSocket } from '@samsvar/platform';
import { letterId } from '../floor/desk-message.js';
import { maySay, understood } from './desk-words.js';
import { Desks } from './desks.js';

/** What desks ask of the floor: answered after the commit that took it. Who asks, and where, comes from the sign-in. */
@WebSocketGateway()
export class FloorGateway {
  constructor(
    private readonly desks: Desks,
    private readonly clock: Clock,
  ) {}

  @SubscribeMessage('presence:set')
  @Permit('presence.set')
  setPresence(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'presence:set', said);
  }

  @SubscribeMessage('call-out:answer')
  @Permit('call.handle')
  answerCallOut(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call-out:answer', said);
  }

  @SubscribeMessage('offer:answer')
  @Permit('call.handle')
  answerOffer(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'offer:answer', said);
  }

  @SubscribeMessage('call:hold')
  @Permit('call.handle')
  hold(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:hold', said);
  }

  @SubscribeMessage('call:resume')
  @Permit('call.handle')
  resume(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:resume', said);
  }

  @SubscribeMessage('call:consult')
  @Permit('call.handle')
  consult(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:consult', said);
  }

  @SubscribeMessage('call:merge')
  @Permit('call.handle')
  merge(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:merge', said);
  }

  @SubscribeMessage('call:conference')
  @Permit('call.handle')
  conference(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:conference', said);
  }

  @SubscribeMessage('call:transfer')
  @Permit('call.handle')
  transfer(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:transfer', said);
  }

  @SubscribeMessage('call:fetch-back')
  @Permit('call.handle')
  fetchBack(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:fetch-back', said);
  }

  @SubscribeMessage('call:put-through')
  @Permit('call.handle')
  putThrough(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:put-through', said);
  }

  @SubscribeMessage('call:hang-up')
  @Permit('call.handle')
  hangUp(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'call:hang-up', said);
  }

  @SubscribeMessage('wrap-up:end')
  @Permit('call.handle')
  endWrapUp(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'wrap-up:end', said);
  }

  @SubscribeMessage('wrap-up:extend')
  @Permit('call.handle')
  extendWrapUp(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'wrap-up:extend', said);
  }

  @SubscribeMessage('reinforcement:call')
  @Permit('reinforcement.call')
  callReinforcement(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'reinforcement:call', said);
  }

  @SubscribeMessage('reinforcement:switch')
  @Permit('reinforcement.call')
  switchReinforcement(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'reinforcement:switch', said);
  }

  @SubscribeMessage('reinforcement:release')
  @Permit('reinforcement.call')
  release(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'reinforcement:release', said);
  }

  @SubscribeMessage('presence:set-for')
  @Permit('presence.set-others')
  setPresenceFor(@ConnectedSocket() socket: DeskSocket, @MessageBody() said: unknown) {
    return this.ask(socket, 'presence:set-for', said);
  }

  private async ask(socket: DeskSocket, event: keyof DeskToFloor, body: unknown): Promise<FloorAnswer> {
    const actor = socket.data.signedIn?.actor;
    const at = this.desks.at(socket);
    if (!actor || !at) return refuse('not-permitted');
    const { desk, line } = at;
    if (!maySay(event, desk.centre)(actor).permit) return refuse('not-permitted');
    const said = understood(event, body, desk.agent);
    if (!said) return refuse('invalid');
    if (!(await line.whenCurrent())) return refuse('too-slow');
    // Ids go into the journal for good: only such as the floor knows. A foreign centre's call is as absent as any other.
    if ('callId' in said.word && !line.replica.calls.has(said.word.callId)) return refuse('absent');
    const about = 'agentId' in said.word ? said.word.agentId : null;
    if (about !== null && about !== desk.agent && !line.replica.agents.has(about)) return refuse('absent');
    const letter = { id: letterId(desk.agent, said.messageId), sentAt: this.clock.now(), word: said.word };
    const answer = (await line.say(letter)) ?? 'too-slow';
    return answer === 'done' ? { done: true } : refuse(answer);
  }
}
