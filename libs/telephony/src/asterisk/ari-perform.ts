import type { CallId, LegId } from '@samsvar/core';
import type { CommandTo, TelephoneCommand } from '../telephone-commands.js';
import { isDone, segment, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriBridge, AriPlayback } from './ari-events.js';
import { AriHold } from './ari-hold.js';
import { AriLegs, done, failed, type Floor, type Outcome } from './ari-legs.js';
import { channelOfLeg, consultBridge, talkBridge } from './legs-in-asterisk.js';

/**
 * How often the end of a telephone or a call, or who is in a conversation, waits for its turn: half a minute in all. Without
 * it somebody would ring, or be left on the line, for nobody. (What rings is offered anew by the core; a greeting that comes
 * late is none.)
 */
const mostTurns = 6;

/** When Asterisk fails at it, or does not answer, it is said once more. Of what is gone, or not allowed, nothing more is said. */
const mostTries = 2;

/** Says the verbs to Asterisk. Keeps nothing that Asterisk does not know, but for the message now playing. */
export class AriVerbs {
  private readonly messages = new Map<CallId, { playbackId: string; hangUpAfter: boolean }>();
  private readonly app: string;
  private readonly legs: AriLegs;
  readonly waiting: AriHold;

  constructor(
    private readonly ari: AriClient,
    private readonly floor: Floor,
  ) {
    this.app = ari.address.app;
    const ask: AriClient['ask'] = (...words) => this.ask(...words);
    this.legs = new AriLegs(this.app, floor, ask);
    this.waiting = new AriHold(this.app, ask);
  }

  async carryOut(command: TelephoneCommand): Promise<Outcome> {
    switch (command.do) {
      case 'answer':
        return this.orFailed(await this.ask('POST', `/channels/${segment(command.callId)}/answer`));
      case 'play':
        return this.play(command);
      case 'hold':
        return this.hold(command);
      case 'ring-device':
        return this.legs.ring(command, 'device', `PJSIP/${command.agentId}`);
      case 'ring-party':
        return this.legs.ringParty(command);
      case 'ring-citizen':
        return this.legs.ringCitizen(command);
      case 'bridge':
        return this.bridge(command);
      case 'consult':
        return this.consult(command);
      case 'withdraw':
      case 'hang-up':
        return this.legs.end(command.legId);
      case 'hang-up-caller':
        return this.hangUpCaller(command);
    }
  }

  /** A message has been heard, or was stopped; or what callers hear on hold is over. */
  async playbackEnded(playback: AriPlayback): Promise<void> {
    await this.waiting.ended(playback);
    for (const [call, message] of this.messages) {
      if (message.playbackId !== playback.id) continue;
      this.messages.delete(call);
      if (message.hangUpAfter) await this.ask('DELETE', `/channels/${segment(call)}`);
    }
  }

  /** Takes away the bridges of a call of which nothing is left: they outlive their channels. */
  async tidy(call: CallId): Promise<void> {
    this.messages.delete(call);
    const { calls, legs } = this.floor.line;
    if (calls.has(call) || legs.all.some((leg) => leg.callId === call)) return;
    for (const bridge of [talkBridge(call), consultBridge(call)])
      await this.ask('DELETE', `/bridges/${segment(bridge)}`);
  }

  /** Ends a leg that nobody will end. */
  async end(channel: string): Promise<void> {
    await this.ask('DELETE', `/channels/${segment(channel)}`);
  }

  /**
   * A sleeping owner that wakes still holds commands in its hands; ARI has no fence, so each word asks the lease. One that
   * nobody says anew when it had no turn, or came to nothing, is said again here: each is harmless twice.
   */
  private async ask(...words: Parameters<AriClient['ask']>): Promise<AriAnswer> {
    const [method, path] = words;
    const isSaidAgain = method === 'DELETE' || path.startsWith('/bridges/') || path.endsWith('/answer');
    const left = { turns: isSaidAgain ? mostTurns : 1, tries: isSaidAgain ? mostTries : 1 };
    let answer: AriAnswer = { status: 0, body: undefined };
    while (left.turns > 0 && left.tries > 0 && this.floor.mayAct()) {
      answer = await this.ari.ask(...words);
      if (answer.isUnsaid) left.turns -= 1;
      else if (answer.status === 0 || answer.status >= 500) left.tries -= 1;
      else return answer;
    }
    return answer;
  }

  private orFailed(answer: AriAnswer): Outcome {
    return isDone(answer) ? done : failed();
  }

  private async play({ id, callId, sounds }: CommandTo<'play'>): Promise<Outcome> {
    await this.silence(callId);
    const media = sounds.map((sound) => `sound:${sound}`).join(',');
    const path = `/channels/${segment(callId)}/play/${segment(id)}`;
    this.messages.set(callId, { playbackId: id, hangUpAfter: false });
    const answer = await this.ask('POST', path, { media });
    if (isDone(answer)) return done;
    this.messages.delete(callId);
    return failed();
  }

  /** Played to the channel, not to the bridge: a holding bridge with music has its one announcer's place taken. */
  private async silence(call: CallId): Promise<void> {
    const message = this.messages.get(call);
    this.messages.delete(call);
    if (message) await this.ask('DELETE', `/playbacks/${segment(message.playbackId)}`);
  }

  private async hold({ callId, music }: CommandTo<'hold'> | CommandTo<'consult'>): Promise<Outcome> {
    return this.orFailed(await this.waiting.hold(callId, music));
  }

  private async bridge({ callId, legIds }: CommandTo<'bridge'>): Promise<Outcome> {
    await this.silence(callId);
    return this.gather(talkBridge(callId), [callId, ...(await this.channelsOf(callId, legIds))], legIds);
  }

  private async consult(command: CommandTo<'consult'>): Promise<Outcome> {
    const { callId, legIds, music } = command;
    const held = (await this.waiting.isOnHold(callId, music)) ? done : await this.hold(command);
    const gathered = await this.gather(consultBridge(callId), await this.channelsOf(callId, legIds), legIds);
    return gathered ?? held;
  }

  /** What was not answered in time may have been done: it is looked at once more before a telephone is taken for lost. */
  private async gather(bridge: string, channels: readonly string[], legIds: readonly LegId[]): Promise<Outcome> {
    const first = await this.gatherNow(bridge, channels);
    const last = first.status === 0 ? await this.gatherNow(bridge, channels) : first;
    return isDone(last) ? done : failed(legIds[0] ?? null);
  }

  /** Exactly these channels in this bridge; they leave the ones they were in by themselves. */
  private async gatherNow(bridge: string, channels: readonly string[]): Promise<AriAnswer> {
    const path = `/bridges/${segment(bridge)}`;
    const made = await this.ask('POST', path, { type: 'mixing' });
    // 409: it is there since an earlier conversation of this call.
    const found = made.status === 409 ? await this.ask('GET', path) : made;
    if (!isDone(found)) return found;
    const inside = (found.body as AriBridge).channels;
    const tooMany = inside.filter((channel) => !channels.includes(channel));
    if (tooMany.length > 0) await this.ask('POST', `${path}/removeChannel`, { channel: tooMany.join(',') });
    const missing = channels.filter((channel) => !inside.includes(channel));
    // 400 or 422: somebody hung up in the same moment. Whose end it was comes as an event of its own.
    return missing.length === 0 ? found : this.ask('POST', `${path}/addChannel`, { channel: missing.join(',') });
  }

  private channelsOf(callId: CallId, legIds: readonly LegId[]): Promise<string[]> {
    return Promise.all(
      legIds.map(async (legId) => {
        const [device, party] = (['device', 'party'] as const).map((kind) =>
          channelOfLeg(this.app, { kind, callId, legId }),
        ) as [string, string];
        const known = this.floor.line.legs.get(legId);
        if (known) return known.kind === 'device' ? device : party;
        // Rung by whoever owned the floor before, whose last words are said again before we know who lives: Asterisk does.
        const { status } = await this.ask('GET', `/channels/${segment(device)}`);
        return status === 404 ? party : device;
      }),
    );
  }

  private async hangUpCaller({ callId, afterMessage }: CommandTo<'hang-up-caller'>): Promise<Outcome> {
    const message = this.messages.get(callId);
    if (afterMessage && message) {
      message.hangUpAfter = true;
      return done;
    }
    this.floor.line.letGo(callId);
    const answer = await this.ask('DELETE', `/channels/${segment(callId)}`);
    return isDone(answer) || answer.status === 404 ? done : failed();
  }
}
