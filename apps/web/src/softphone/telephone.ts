import type { DeskState, DeskTelephone, RefusalCode, SipSignIn } from '@samsvar/contracts';
import type { DeskNow, Word } from '../desk/desk-line.js';
import { preferences } from '../shell/preferences.js';
import { Headset, type Heard } from './headset.js';
import { tryMicrophone, watchMicrophones, type Hindrance } from './microphone.js';
import { mutedCall } from './muted-call.js';
import { watchNetwork } from './network.js';
import type { PhoneKey } from './phone-keys.js';
import type { Hears, Key, SipTelephone } from './sip-telephone.js';
import { standInLine, type ThisWindow } from './this-window.js';

/**
 * How the telephone in this browser stands. `none`: there is none here; `elsewhere`: another window or machine has it;
 * `asks`: the browser asks for the microphone; `lost`: no contact with the telephone system, tried again.
 */
export type Standing = 'none' | 'starting' | 'asks' | Hindrance | 'ready' | 'lost' | 'elsewhere';

export type TelephoneNow = {
  readonly standing: Standing;
  readonly call: 'none' | 'rings' | 'up';
  /** For nothing that the desk shows: the telephone system's own queue has the caller, as when no router is there. */
  readonly isUnasked: boolean;
  readonly isMuted: boolean;
  readonly isPoor: boolean;
  readonly heard: Heard;
};

type Answer<Outcome> = (outcome: Outcome | { readonly refused: RefusalCode }) => void;

/** Where the house is asked what a telephone signs in with: this browser's, or one on her table. */
export type KeyDesk = {
  readonly open: (after: string | null, answer: Answer<DeskTelephone>) => void;
  readonly signIn: (key: string, answer: Answer<SipSignIn>) => void;
};

/** A house that cannot say now is asked again after this. */
const ASK_AGAIN_MS = 3_000;
/** The browser's question is shown when it has not been answered by then: most often it was, long ago. */
const QUESTION_MS = 500;
const quiet = { call: 'none', isUnasked: false, isMuted: false, isPoor: false, heard: 'well' } as const;

/**
 * The telephone of the person in this browser. It decides nothing: it picks up when she has taken the call at the desk,
 * and when a call that she was in comes back to her. Whether it rings, is held or ends is the house's; but for a call that
 * the desk knows nothing of, which is hers to take and to end.
 */
export class Telephone {
  private shown: TelephoneNow = { standing: 'none', ...quiet };
  private readonly watchers = new Set<() => void>();
  private readonly headset = new Headset((heard) => this.show({ heard }));
  private keyDesk: KeyDesk | undefined;
  private window: ThisWindow | undefined;
  private isHere = false;
  private epoch: string | null = null;
  private sip: SipTelephone | undefined;
  private iceServers: Key['iceServers'] = [];
  private state: DeskState | undefined;
  private isWanted = false;
  private needsKey = false;
  private stopLooking: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly person: string,
    private readonly address: string,
  ) {}

  readonly now = (): TelephoneNow => this.shown;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** The house can be asked. */
  connected(keyDesk: KeyDesk): void {
    this.keyDesk = keyDesk;
    this.ask();
  }

  /** She answers calls: this window stands in line for her telephone. */
  private standInLine(): void {
    this.stops.push(watchMicrophones(() => void this.microphonesChanged()));
    this.window = standInLine(this.person, {
      had: () => {
        this.isHere = true;
        this.open(null);
      },
      waits: () => this.show({ standing: 'elsewhere', ...quiet }),
      lost: () => {
        this.isHere = false;
        this.hangUpHere((sip) => sip.abandon());
      },
    });
  }

  disconnected(): void {
    this.keyDesk = undefined;
  }

  /** By which servers sound may go when there is no direct way; none known before the house has let the telephone in. */
  readonly ways = (): Key['iceServers'] => this.iceServers;

  /** What a telephone on her table signs in with by this key. Nothing while the house cannot be asked: another choice is another key. */
  readonly signInWith = (key: string, show: (signIn: SipSignIn) => void): void =>
    this.keyDesk?.signIn(key, (outcome) => 'refused' in outcome || show(outcome));

  /** The desk shows this now. */
  follow({ state, words }: Pick<DeskNow, 'state' | 'words'>): void {
    if (!state) return;
    this.state = state;
    // Fetched back by her own key, it is hers before it rings.
    const isFetched = ({ event, about }: Word) => event === 'call:fetch-back' && about.callId === state.call?.callId;
    if (state.call?.state === 'returning' && words.some(isFetched)) this.isWanted = true;
    if (state.me && !this.window) this.standInLine();
    if (this.shown.call === 'rings') this.show({ isUnasked: this.isUnasked });
    // A router is there again, and the desk knows whose call it is that she answered without one.
    if (this.shown.isUnasked && state.call?.state === 'fallback') this.show({ isUnasked: false });
    this.pickUpWhenTaken();
    const isInCall = state.call !== null && state.call.state !== 'wrap-up';
    // The end of a call while the telephone had lost contact is heard of here only.
    if (this.shown.call === 'up' && !this.shown.isUnasked && state.isCurrent && !isInCall && !state.offer) {
      this.sip?.drop();
      this.over();
    }
  }

  /** Picks up what rings: for a call that comes back and was not asked for, or that the desk knows nothing of. */
  readonly pickUp = (): void => {
    if (this.shown.call === 'rings' && this.shown.isUnasked) return this.lift();
    this.isWanted = true;
    this.pickUpWhenTaken();
  };

  /** Ends a call that the desk knows nothing of. */
  readonly hangUp = (): void => {
    this.sip?.hangUp();
    this.over();
  };

  private get isUnasked(): boolean {
    const { offer, call } = this.state ?? {};
    return !offer && call?.state !== 'returning' && call?.state !== 'fallback';
  }

  readonly mute = (isMuted: boolean): void => {
    mutedCall.keep(this.state?.call?.callId, isMuted);
    this.setMuted(isMuted);
  };

  /** Presses a key on the telephone: whoever is at the other end hears it. */
  readonly press = (key: PhoneKey): void => this.sip?.press(key);

  private setMuted(isMuted: boolean): void {
    this.headset.mute(isMuted);
    this.show({ isMuted });
  }

  /** This window is to have the telephone, and the call. */
  readonly takeHere = (): void => {
    this.show({ standing: 'starting' });
    if (this.isHere) this.open(null);
    else this.window?.take();
  };

  leave(): void {
    clearTimeout(this.timer);
    this.stops.splice(0).forEach((stop) => stop());
    this.window?.leave();
    this.window = undefined;
    this.isHere = false;
    this.hangUpHere((sip) => sip.abandon());
  }

  /** A key is wanted: the next one after ours, or with null whoever has the telephone now. */
  private open(after = this.epoch): void {
    this.epoch = after;
    this.needsKey = true;
    this.ask();
  }

  private ask(): void {
    const asked = this.keyDesk;
    if (!this.needsKey || !this.isHere || !asked) return;
    clearTimeout(this.timer);
    asked.open(this.epoch, (outcome) => {
      if (asked !== this.keyDesk || !this.isHere || !this.needsKey) return;
      if ('refused' in outcome && outcome.refused === 'too-slow') return this.askAgain();
      this.needsKey = false;
      if ('refused' in outcome) return this.show({ standing: 'none' });
      if (outcome.kind === 'browser') return void this.start(outcome);
      this.hangUpHere((sip) => sip.abandon());
      this.show({ standing: outcome.kind === 'elsewhere' ? 'elsewhere' : 'none' });
    });
  }

  private askAgain(): void {
    clearTimeout(this.timer);
    this.needsKey = true;
    this.timer = setTimeout(() => this.ask(), ASK_AGAIN_MS);
  }

  private async start(key: Key): Promise<void> {
    this.epoch = key.epoch;
    this.iceServers = key.iceServers;
    if (this.sip) return this.sip.renew(key);
    this.show({ standing: 'starting' });
    const question = setTimeout(() => this.show({ standing: 'asks' }), QUESTION_MS);
    const [hindrance, module] = await Promise.all([
      tryMicrophone(preferences().devices.microphone).finally(() => clearTimeout(question)),
      import('./sip-telephone.js').catch(() => undefined),
    ]);
    if (!this.isHere || this.sip) return;
    if (hindrance) return this.show({ standing: hindrance });
    this.show({ standing: 'starting' });
    if (module) this.sip = module.openSipTelephone(this.address, key, this.hears);
    else this.askAgain(); // the network went away
  }

  private readonly hears: Hears = {
    registered: () => this.show({ standing: 'ready' }),
    lost: () => this.isHere && this.show({ standing: 'lost' }),
    turnedAway: () => this.open(),
    rings: () => {
      this.over();
      this.show({ call: 'rings', isUnasked: this.isUnasked });
      this.pickUpWhenTaken();
    },
    up: (sound, connection) => {
      this.headset.hear(sound, connection);
      this.show({ call: 'up' });
      this.stopLooking = watchNetwork(connection, (isPoor) => this.show({ isPoor }));
    },
    over: () => this.over(),
  };

  /** Her yes at the desk, or a call that she was in and that is rung back to her. */
  private pickUpWhenTaken(): void {
    const { offer, call, me } = this.state ?? {};
    const comesBack = call?.state === 'returning' && (this.isWanted || me?.task === 'talking');
    if (this.shown.call === 'rings' && (offer?.isAccepted || comesBack)) this.lift();
  }

  private lift(): void {
    this.isWanted = false;
    this.show({ call: 'up' });
    void this.headset.open().then((microphone) => {
      // Without a microphone the call is not taken, and the house gives it to somebody else.
      if (typeof microphone === 'string') return this.show({ standing: microphone });
      if (this.shown.call !== 'up') return this.headset.close();
      // A reload must not open a microphone that she has turned off.
      this.setMuted(mutedCall.is(this.state?.call?.callId));
      this.sip?.pickUp(microphone);
    });
  }

  private over(): void {
    this.headset.close();
    this.isWanted = false;
    this.stopLooking?.();
    this.show(quiet);
  }

  /** A headset was pulled out, or the microphone is allowed at last. A call in hand is left alone. */
  private async microphonesChanged(): Promise<void> {
    const { standing, call } = this.shown;
    if (!this.isHere || call !== 'none') return;
    if (standing === 'refused' || standing === 'missing') return this.open();
    if (!this.sip) return;
    const hindrance = await tryMicrophone();
    if (!hindrance || !this.sip || this.shown.call !== 'none') return;
    this.hangUpHere((sip) => sip.close());
    this.show({ standing: hindrance });
  }

  private hangUpHere(how: (sip: SipTelephone) => void): void {
    const { sip } = this;
    this.sip = undefined;
    if (sip) how(sip);
    this.over();
  }

  private show(change: Partial<TelephoneNow>): void {
    this.shown = { ...this.shown, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
