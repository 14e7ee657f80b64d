const KEY = 'samsvar.muted-call';

/** The call in which she has turned her microphone off: whichever window has the call next leaves it off. */
export const mutedCall = {
  keep: (callId: string | undefined, isMuted: boolean): void => {
    if (isMuted && callId) localStorage.setItem(KEY, callId);
    else localStorage.removeItem(KEY);
  },
  is: (callId: string | undefined): boolean => callId !== undefined && localStorage.getItem(KEY) === callId,
};
