import type { CallId, Command, Instant, LegId } from '@samsvar/core';

/**
 * What the centre wants done in the telephone system: the core's own commands, but for those that name people and
 * things by reference and come here with what the telephone system can use. Each names the state wanted (this leg rings, these legs talk),
 * so it is harmless twice; `id` names the command itself, and one already carried out is not carried out again.
 *
 * - `answer`: pick up; from now on the citizen hears us.
 * - `hold`: the citizen alone hears hold music. A message goes on. Legs of the conversation stay up, in silence.
 * - `ring-device`, `ring-party`, `ring-citizen`: it stops ringing by itself at `until`, rounded up to a whole second; a time already
 *   past is a failed command.
 * - `ring-citizen`: who comes up is the citizen of this call, in silence, and all else is done as to one who rang;
 *   `hang-up-caller` while it rings ends it without a word more.
 * - `withdraw`, `hang-up`: this leg ends, ringing or up. A leg withdrawn before it came up says nothing more.
 * - `bridge`: the citizen talks with exactly these legs; music and messages stop, other legs of the call fall silent.
 * - `consult`: these legs talk among themselves while the citizen hears hold music.
 * - `hang-up-caller`: ends the citizen's own leg, at once or when the message now playing has been heard.
 */
export type TelephoneCommand =
  | Exclude<Command, { do: 'play' | 'ring-party' | 'ring-citizen' | 'hold' | 'consult' }>
  | (Extract<Command, { do: 'hold' | 'consult' }> & Music)
  | Play
  | RingParty
  | RingCitizen;

/** What a citizen on hold hears over and over, named as in `play`; left out, or not to be had: the telephone system's own. */
type Music = { readonly music?: string };

/** Speak recordings to the citizen one after the other. A new message replaces the one before, `bridge` ends it. */
type Play = {
  readonly id: string;
  readonly do: 'play';
  readonly callId: CallId;
  /** Names the telephone system knows, or absolute paths without ending. */
  readonly sounds: readonly string[];
};

/** Ring somebody outside the floor: a specialist, a service desk, a duty number. */
type RingParty = {
  readonly id: string;
  readonly do: 'ring-party';
  readonly callId: CallId;
  readonly legId: LegId;
  /** Rung only when it begins as the allow-list says. */
  readonly number: string;
  /** The number that the citizen dialled, and that whoever is rung sees. */
  readonly shown?: string;
  readonly until: Instant;
};

/** Ring a citizen back. */
type RingCitizen = {
  readonly id: string;
  readonly do: 'ring-citizen';
  readonly callId: CallId;
  /** Rung only when it begins as the allow-list says. */
  readonly number: string;
  /** The number that the citizen once dialled, and now sees. */
  readonly shown: string;
  readonly until: Instant;
};

/** One command by its verb. */
export type CommandTo<Do extends TelephoneCommand['do']> = Extract<TelephoneCommand, { do: Do }>;
