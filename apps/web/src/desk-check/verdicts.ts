/** What a desk needs to take calls, in the order it is tried. */
export const parts = ['microphone', 'house', 'telephone', 'sound', 'relay'] as const;
export type Part = (typeof parts)[number];

/** How one part of it stands. */
export type Verdict =
  | { readonly part: 'microphone'; readonly is: 'good' | 'refused' | 'missing' }
  | { readonly part: 'house'; readonly is: 'good' | 'slow' | 'bad' }
  | { readonly part: 'telephone'; readonly is: 'good' | 'slow' | 'bad' | 'absent' }
  | { readonly part: 'sound'; readonly is: 'good' | 'near' | 'bad' }
  | { readonly part: 'relay'; readonly is: 'good' | 'bad' | 'absent' };

/** A word that needs longer than this to be answered is late for somebody who waits for the telephone to be taken. */
const lateMs = 1_000;

/** Of a line that was tried: `undefined` when nobody answered. */
export const lineVerdict = (part: 'house' | 'telephone', ms: number | undefined): Verdict => {
  if (ms === undefined) return { part, is: 'bad' };
  return { part, is: ms > lateMs ? 'slow' : 'good' };
};

/** The ways that a browser has found for sound, as ICE writes them down (RFC 8839). */
export type Ways = readonly string[];

const isUdp = (way: string): boolean => /^candidate:\S+ \d+ udp /i.test(way);
const kindOf = (way: string): string | undefined => / typ (\w+)/.exec(way)?.[1];

/** A way that a server outside has seen reaches out; one of this machine's own reaches at least those near it. */
export function soundVerdict(ways: Ways): Verdict {
  const kinds = ways.filter(isUdp).map(kindOf);
  if (kinds.includes('srflx') || kinds.includes('prflx')) return { part: 'sound', is: 'good' };
  return { part: 'sound', is: kinds.includes('host') ? 'near' : 'bad' };
}

/** `isSetUp`: whether the house has given us a server to go by. */
export function relayVerdict(isSetUp: boolean, ways: Ways): Verdict {
  if (!isSetUp) return { part: 'relay', is: 'absent' };
  return { part: 'relay', is: ways.some((way) => kindOf(way) === 'relay') ? 'good' : 'bad' };
}

/** Whether somebody ought to do something about it. */
export const asksForHelp = ({ is }: Verdict): boolean => is !== 'good' && is !== 'absent';
