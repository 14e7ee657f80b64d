import { heardBy, the } from './ask.js';
import { telephones, type Heard, type Receiver } from './telephone.js';

/* "Ring kommunen": the visitor is a citizen with a telephone. */

const line = the<HTMLSelectElement>('citizen-line');
const ring = the<HTMLButtonElement>('citizen-ring');
const hangUp = the<HTMLButtonElement>('citizen-hang-up');
const keys = the<HTMLFieldSetElement>('citizen-keys');
const heardNow = the('citizen-hears');
let receiver: Receiver | undefined;

function hear(now: Heard): void {
  if ('talksWith' in now) return say(heardBy(now));
  over(now.hears === 'ended' ? 'Samtalen er slutt.' : 'Det er oppteke. Prøv att om litt.');
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
  for (const one of [ring, line]) one.disabled = isHeld;
  for (const one of [hangUp, keys]) one.disabled = !isHeld;
  if (isHeld && wasFocused === ring) hangUp.focus();
  if (!isHeld && (wasFocused === hangUp || keys.contains(wasFocused))) ring.focus();
}

export async function readyTheTelephone(): Promise<void> {
  const telephone = await telephones[document.body.dataset['telephone'] ?? 'simulated']?.();
  if (!telephone) return;
  ring.addEventListener('click', () => {
    say('Det ringjer.');
    receiver = telephone(line.value, hear);
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
