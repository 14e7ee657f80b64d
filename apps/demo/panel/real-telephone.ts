import { closeMicrophone, openMicrophone } from './microphone.js';
import { ringBySip, type Key, type SipCall } from './sip-call.js';
import { Busy, toldOf, type HeardNow, type Over, type Telephone } from './telephone.js';

/** First the key to ring with; then what Asterisk says is heard. */
type Told = { readonly key: Key } | HeardNow | { readonly hears: 'ended' };

/** The browser's question is shown when it has not been answered by then: most often it was, long ago. */
const questionMs = 500;

/** A real call through Asterisk, with the visitor's own voice. */
export const realTelephone: Telephone = (call, hear) => {
  const letGo = new AbortController();
  const speaker = new Audio();
  let sip: SipCall | undefined;
  let microphone: MediaStream | undefined;

  const putDown = (): void => {
    letGo.abort();
    sip?.hangUp();
    speaker.srcObject = null;
    if (microphone) closeMicrophone(microphone);
  };
  const over = (hears: Over): void => {
    if (letGo.signal.aborted) return;
    putDown();
    hear({ hears });
  };
  const ring = (key: Key, voice: MediaStream): SipCall =>
    ringBySip(key, voice, {
      rings: () => hear({ hears: 'ringing', message: null, talksWith: [] }),
      sound: (sound) => {
        speaker.srcObject = sound;
        // The visitor has just pressed a button; a browser that keeps silent all the same says so in its own words.
        void speaker.play().catch(() => undefined);
      },
      over,
    });
  const held = async (): Promise<void> => {
    hear({ hears: 'dials' });
    const question = setTimeout(() => hear({ hears: 'asks' }), questionMs);
    const opened = await openMicrophone();
    clearTimeout(question);
    if (typeof opened === 'string') return over(opened);
    microphone = opened;
    if (letGo.signal.aborted) return closeMicrophone(opened);
    for await (const told of toldOf<Told>(call, letGo.signal)) {
      if ('key' in told) sip = ring(told.key, opened);
      else if (told.hears === 'ended') break;
      else hear(told);
    }
    // Until somebody has taken it the call's own refusal says why it is over; Asterisk's channel may be gone before that.
    if (!sip || sip.isTaken()) over('ended');
  };
  held().catch((reason: unknown) => over(reason instanceof Busy ? 'busy' : 'away'));
  return { press: (key) => sip?.press(key), hangUp: putDown };
};
