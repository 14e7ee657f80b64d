import { heardBy, the } from './ask.js';
import type { Heard, Over, Receiver, Telephone } from './telephone.js';

/* "Ring kommunen": the visitor is a citizen with a telephone. */

const line = the<HTMLSelectElement>('citizen-line');
const withheld = the<HTMLInputElement>('citizen-withheld');
const ring = the<HTMLButtonElement>('citizen-ring');
const hangUp = the<HTMLButtonElement>('citizen-hang-up');
const keys = the<HTMLFieldSetElement>('citizen-keys');
const heardNow = the('citizen-hears');
let receiver: Receiver | undefined;

const ends: Readonly<Record<Over, string>> = {
  ended: 'Samtalen er slutt.',
  busy: 'Det er oppteke. Prøv att om litt.',
  refused: 'Nettlesaren får ikkje bruke mikrofonen. Tillat mikrofonen ved adressa øvst i vindauget, og ring att.',
  missing: 'Vi finn ingen mikrofon. Kople til ein, og ring att.',
  away: 'Vi får ikkje kontakt med telefonsentralen. Sjå etter om nettet verkar, og ring att.',
};

function hear(now: Heard): void {
  if ('talksWith' in now) return say(heardBy(now));
  if (now.hears === 'dials') return say('Ringjer opp …');
  if (now.hears === 'asks') return say('Nettlesaren spør om å få bruke mikrofonen. Vel «Tillat», så ringjer vi opp.');
  over(ends[now.hears]);
}

function over(words: string): void {
  receiver = undefined;
  show();
  say(words);
}

const say = (words: string): void => {
  if (heardNow.textContent !== words) heardNow.textContent = words;
};

/** What cannot be done just now is greyed, and never under the fingers: focus goes to what can. */
function show(): void {
  const isHeld = receiver !== undefined;
  const wasFocused = document.activeElement;
  for (const one of [ring, line, withheld]) one.disabled = isHeld;
  for (const one of [hangUp, keys]) one.disabled = !isHeld;
  if (isHeld && wasFocused === ring) hangUp.focus();
  if (!isHeld && (wasFocused === hangUp || keys.contains(wasFocused))) ring.focus();
}

export function readyTheTelephone(telephone: Telephone): void {
  ring.addEventListener('click', () => {
    receiver = telephone({ line: line.value, isWithheld: withheld.checked }, hear);
    show();
  });
  hangUp.addEventListener('click', () => {
    receiver?.hangUp();
    over('Du la på.');
  });
  keys.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) receiver?.press(target.value);
  });
  addEventListener('pagehide', () => receiver?.hangUp());
  show();
}
