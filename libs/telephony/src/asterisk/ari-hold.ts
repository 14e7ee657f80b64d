import type { CallId } from '@samsvar/core';
import { isDone, segment, type AriAnswer, type AriClient } from './ari-client.js';
import type { AriBridge, AriPlayback } from './ari-events.js';
import { holdBridge, holdsIn } from './legs-in-asterisk.js';

/** So often in one breath, so that what is between two breaths is seldom heard. */
const timesOver = 20;

/**
 * Where callers wait: one bridge for all who hear the same, Asterisk's own music or a recording that is played over and
 * over. What it plays is the bridge's name, so that whoever owns the floor next lets it go on.
 */
export class AriHold {
  private readonly beginning = new Set<string>();
  /** Bridges whose recording came to a bad end the last time. */
  private readonly doubtful = new Set<string>();

  constructor(
    private readonly app: string,
    /** Asks the lease before each word. */
    private readonly ask: AriClient['ask'],
  ) {}

  /** Asterisk stops the music when the last one leaves, so whoever comes asks for it; where it plays, it plays on. */
  async hold(call: CallId, music?: string): Promise<AriAnswer> {
    const id = holdBridge(this.app, music);
    const bridge = `/bridges/${segment(id)}`;
    // Added once more, whoever is alone there would leave for a moment, and end the recording by that.
    if (music !== undefined && (await this.isOnHold(call, music))) return this.play(id, music);
    const add = () => this.ask('POST', `${bridge}/addChannel`, { channel: call });
    let added = await add();
    // 404: the bridge is not there yet, the first time after Asterisk started. Channel gone: 400 or 422.
    if (added.status === 404) {
      await this.ask('POST', bridge, { type: 'holding', ...(music !== undefined && { name: music }) });
      added = await add();
    }
    return isDone(added) ? this.play(id, music) : added;
  }

  /** Then the music plays: coming anew, the last one there would have stopped it by leaving, perhaps after it was asked for. */
  async isOnHold(call: CallId, music?: string): Promise<boolean> {
    return (await this.channelsIn(holdBridge(this.app, music))).includes(call);
  }

  /** A bridge found after a gap: its recording may have come to its end meanwhile. */
  async found({ id, name, channels }: AriBridge): Promise<void> {
    if (holdsIn(this.app, id) && name && channels.length > 0) await this.play(id, name);
  }

  /**
   * A recording has been played so many times over; or somebody left who was alone there, as another came. Where it fails
   * again it cannot be played, and whoever waits hears Asterisk's own.
   */
  async ended({ id: playback, media_uri: media, state }: AriPlayback): Promise<void> {
    const id = bridgeOf(playback);
    if (id === undefined || !holdsIn(this.app, id) || (await this.channelsIn(id)).length === 0) return;
    const isLost = state === 'failed' && this.doubtful.has(id);
    if (state === 'failed' && !isLost) this.doubtful.add(id);
    else this.doubtful.delete(id);
    await this.play(id, isLost ? undefined : media.replace(/^sound:/, ''));
  }

  /** Whether it plays or not, the caller is on hold. */
  private async play(bridge: string, music: string | undefined): Promise<AriAnswer> {
    const path = `/bridges/${segment(bridge)}`;
    if (music === undefined) await this.ask('POST', `${path}/moh`);
    else if (!this.beginning.has(bridge)) {
      this.beginning.add(bridge);
      const playback = segment(playbackIn(bridge));
      const media = Array.from({ length: timesOver }, () => `sound:${music}`);
      const isPlaying = isDone(await this.ask('GET', `/playbacks/${playback}`));
      if (!isPlaying) await this.ask('POST', `${path}/play/${playback}`, {}, { media });
      this.beginning.delete(bridge);
    }
    return onHold;
  }

  private async channelsIn(bridge: string): Promise<readonly string[]> {
    const answer = await this.ask('GET', `/bridges/${segment(bridge)}`);
    return isDone(answer) ? (answer.body as AriBridge).channels : [];
  }
}

const onHold: AriAnswer = { status: 204, body: undefined };

const playbackIn = (bridge: string): string => `music-${bridge}`;
const bridgeOf = (playbackId: string): string | undefined => /^music-(.+)$/.exec(playbackId)?.[1];
