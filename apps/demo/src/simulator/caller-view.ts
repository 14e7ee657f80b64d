import type { CallerNow } from '@samsvar/telephony';
import { demoMunicipalities, demoPeople } from '../world/index.js';
import { lineCalled, ringableLines, type RingableLine } from './lines.js';

/** Somebody at the other end, as the citizen gets to know them: first name and municipality. */
export type OtherEnd = { readonly name: string; readonly municipality: string };

/** A citizen on the line, in words for people. */
export type CallerView = {
  readonly callId: string;
  readonly number: string | null;
  readonly line: { readonly number: string; readonly municipality: string; readonly name: string };
  /** Milliseconds UTC. */
  readonly since: number;
  readonly hears: CallerNow['hears'];
  /** What the message says, when one is heard. */
  readonly message: string | null;
  readonly talksWith: readonly OtherEnd[];
  readonly rings: readonly OtherEnd[];
};

export function viewOf({ callId, dialled, number, arrivedAt, hears, sounds, talksWith, rings }: CallerNow): CallerView {
  const line = lineCalled(dialled);
  const { municipality, name } = line ?? { municipality: 'Ukjend', name: 'linje' };
  return {
    ...{ callId, number, since: arrivedAt, hears },
    line: { number: line?.number ?? dialled, municipality, name },
    message: hears === 'message' && line ? spokenBy(sounds, line) : null,
    talksWith: talksWith.map((rung) => otherEnd(rung)),
    rings: rings.map((rung) => otherEnd(rung)),
  };
}

/** Recordings are known by name only; the name says what they are and in which language. */
function spokenBy(sounds: readonly string[], { greetings, language }: RingableLine): string {
  const words = new Set(sounds.flatMap((sound) => sound.split(/[^a-z]+/)));
  const spoken = Object.keys(greetings).find((one) => words.has(one)) ?? language;
  if (words.has('closed')) return closed[spoken] ?? closed['nn'] ?? '';
  return greetings[spoken] ?? greetings[language] ?? '';
}

const closed: Readonly<Record<string, string>> = {
  nn: 'Linja er stengd no.',
  nb: 'Linjen er stengt nå.',
  en: 'The line is closed now.',
};

function otherEnd(rung: string): OtherEnd {
  const person = demoPeople.find(({ id }) => id === rung);
  const employer = demoMunicipalities.find(({ key }) => key === person?.employer)?.name;
  if (person && employer) return { name: person.givenName, municipality: employer };
  const duty = ringableLines.find(({ dutyNumber }) => dutyNumber === rung);
  return { name: duty ? 'Vakttelefonen' : rung, municipality: duty?.municipality ?? '' };
}
