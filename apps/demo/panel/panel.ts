import { ask, heardBy, list, the, type Agent, type Caller } from './ask.js';
import { readyTheTelephone } from './citizen.js';
import { simulatedTelephone } from './simulated-telephone.js';

/* Everybody else's telephones: citizens who ring, agents whose telephones ring. Looked at anew each second. */

const lookEveryMs = 1_000;
const callers = the<HTMLUListElement>('callers');
/** What was seen before the last wish, or the last look, is not shown any more. */
let looks = 0;

/** Does what was asked for, and shows at once what came of it. */
const wish = (method: string, path: string, body?: object): void => {
  looks += 1;
  void ask(method, path, body)
    .then(({ ok }) => ok || tell('Det gjekk ikkje.'))
    .catch(() => tell('Telefonane svarar ikkje.'))
    .then(look);
};

const tell = (words: string): void => {
  if (the('told').textContent !== words) the('told').textContent = words;
};

async function look(): Promise<void> {
  const mine = (looks += 1);
  const [onTheLine, agents] = await Promise.all([list<Caller>('/callers'), list<Agent>('/agents')]);
  if (mine !== looks) return;
  const gone = new Set([...callers.children]);
  for (const caller of onTheLine) gone.delete(showCaller(caller));
  for (const one of gone) one.remove();
  the('nobody').hidden = onTheLine.length > 0;
  for (const agent of agents) showAgent(agent);
}

/** What is there already stays, so that focus stays too. */
function showCaller(caller: Caller): Element {
  const { callId, line, number, since } = caller;
  const id = `caller-${callId}`;
  const item = document.getElementById(id) ?? callers.appendChild(newCaller(id, caller));
  const seconds = Math.max(0, Math.round((Date.now() - since) / 1_000));
  const words = `${line.municipality}, ${line.name}. Frå ${number ?? 'skjult nummer'}, ${seconds} s. ${heardBy(caller)}`;
  const place = item.querySelector('span');
  if (place && place.textContent !== words) place.textContent = words;
  return item;
}

function newCaller(id: string, { callId, line }: Caller): HTMLLIElement {
  const item = document.createElement('li');
  const end = document.createElement('button');
  item.id = id;
  end.type = 'button';
  end.textContent = 'Legg på';
  end.setAttribute('aria-label', `Legg på for den som ringjer ${line.municipality}`);
  end.addEventListener('click', () => wish('DELETE', `/callers/${callId}`));
  item.append(document.createElement('span'), end);
  return item;
}

function showAgent({ agentId, answers, isRinging }: Agent): void {
  const item = document.getElementById(`agent-${agentId}`);
  const byItself = item?.querySelector('input');
  const take = item?.querySelector('button');
  if (byItself) byItself.checked = answers === 'by-itself';
  if (take) take.hidden = !isRinging;
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const { ring, take } = target.dataset;
  if (ring) wish('POST', '/callers', { line: ring });
  if (take) wish('POST', `/agents/${take}/pick-up`);
});
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset['agent']) {
    wish('PUT', `/agents/${target.dataset['agent']}`, { answers: target.checked ? 'by-itself' : 'by-hand' });
  }
  if (target instanceof HTMLSelectElement && target.id === 'per-hour') {
    wish('PUT', '/citizens', { perHour: Number(target.value) });
  }
});

async function keepLooking(): Promise<void> {
  await look().then(
    () => tell(''),
    () => tell('Telefonane svarar ikkje.'),
  );
  setTimeout(() => void keepLooking(), lookEveryMs);
}

readyTheTelephone(simulatedTelephone);
void keepLooking();
