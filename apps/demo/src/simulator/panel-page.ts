import { escape } from '../sign-in/escape.js';
import { styles } from '../sign-in/page-styles.js';
import { demoCentres, demoPeople, type DemoCentre } from '../world/index.js';
import { ringableLines, type RingableLine } from './lines.js';
import type { Telephone } from './telephones.js';

/** The panel wears what the sign-in pages wear, and a little more. */
export const panelStyles = `${styles}
button { width: auto; min-width: 3rem; text-align: center; }
button:disabled { color: #4a5058; background: #e4e7ea; cursor: default; }
li { display: flex; gap: .75rem; align-items: center; justify-content: space-between; padding: .5rem .75rem; background: #fff; border-radius: 6px; }
li button { flex: none; }
ul { grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
li span { min-width: 0; overflow-wrap: anywhere; }
li label { display: flex; gap: .5rem; align-items: center; }
#callers { grid-template-columns: none; }
[hidden] { display: none; }
select, input { font: inherit; accent-color: #0b4fb3; }
select { min-height: 3rem; padding: .25rem .5rem; border: 1px solid #5b6573; border-radius: 6px; background: #fff; color: #23262a; max-width: 100%; }
input[type='checkbox'] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
select:focus-visible, input:focus-visible { outline: 3px solid #0b4fb3; outline-offset: 2px; }
fieldset { margin: 1rem 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
legend { padding: 0; margin-bottom: .25rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
.row p { margin: 0; }
.tick { display: flex; gap: .5rem; align-items: center; min-height: 3rem; }
.hears { min-height: 3rem; padding: .75rem; background: #fff; border-left: 6px solid #0b4fb3; font-size: 1.125rem; }
`;

/** Everything that rings in the demo, and everybody who answers. */
export function panelPage(telephones: readonly Telephone[], perHour: number): string {
  const inEach = (show: (centre: DemoCentre) => string) =>
    demoCentres.map((centre) => `<h3>${escape(centre.name)}</h3><ul>${show(centre)}</ul>`).join('');
  const linesOf = ({ key }: DemoCentre) => ringableLines.filter(({ centre }) => centre === key);
  return page(
    'panel',
    'Telefonane i demoen',
    `<section aria-labelledby="citizen"><h2 id="citizen">Ring kommunen</h2>${citizen()}</section>
<section aria-labelledby="lines"><h2 id="lines">La nokon ringje</h2>
<p><label for="per-hour">Innbyggjarar som ringjer kvart senter av seg sjølve</label><br>
<select id="per-hour">${rates(perHour)}</select></p>
${inEach((centre) => linesOf(centre).map(ringable).join(''))}</section>
<section aria-labelledby="on-the-line"><h2 id="on-the-line">På linja no</h2>
<p role="status" id="told"></p><p id="nobody">Ingen er på linja.</p><ul id="callers"></ul></section>
<section aria-labelledby="agents"><h2 id="agents">Telefonane til konsulentane</h2>
<p>Ein telefon ringjer til nokon tek han. Kollegaene dine kan svare av seg sjølve.</p>
${inEach(({ key: centre }) =>
  telephones
    .filter((one) => one.centre === centre)
    .map(agent)
    .join(''),
)}</section>`,
  );
}

/** Where calls go through Asterisk: the visitor's own telephone. Simulated ones would reach nobody. */
export const realPage = (): string =>
  page(
    'real',
    'Ring kommunen',
    `<p>Telefonane er ekte: samtalen går gjennom Asterisk, og du treng mikrofon. Vil du svare sjølv òg, logg inn som
konsulent i eit anna vindauge, eller på ei anna maskin.</p>
${citizen()}`,
  );

const page = (script: 'panel' | 'real', heading: string, content: string): string => `<!doctype html>
<html lang="nn"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – Samsvar</title><link rel="stylesheet" href="/demo/assets/panel.css">
<script type="module" src="/demo/assets/${script}.js"></script></head>
<body><header class="banner">Demodata – personar, nummer og hendingar er oppdikta</header><main>
<h1>${heading}</h1>
<p><a href="/">Til Samsvar</a></p>
${content}
</main></body></html>`;

const wordsOf = ({ municipality, name }: RingableLine): string => escape(`${municipality}, ${name}`);

const option = (line: RingableLine): string => `<option value="${line.number}">${wordsOf(line)}</option>`;

const citizen = (): string => `<p>Her er du innbyggjar. Går du frå sida, legg du på.</p>
<div class="row"><p><label for="citizen-line">Kommune</label><br>
<select id="citizen-line">${ringableLines.map(option).join('')}</select></p>
<p class="tick"><input type="checkbox" id="citizen-withheld"><label for="citizen-withheld">Ring med skjult nummer</label></p>
<button type="button" id="citizen-ring">Ring</button> <button type="button" id="citizen-hang-up" disabled>Legg på</button></div>
<fieldset id="citizen-keys" disabled><legend>Tastar</legend>${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map(key).join('')}</fieldset>
<p role="status" id="citizen-hears" class="hears">Du har ikkje ringt enno.</p>`;

const key = (digit: number): string => `<button type="button" value="${digit}">${digit}</button>`;

const rates = (now: number): string =>
  [...new Set([0, 12, 60, now])]
    .sort((one, other) => one - other)
    .map((rate) => {
      const words = rate === 0 ? 'Ingen' : `${rate} i timen`;
      return `<option value="${rate}"${rate === now ? ' selected' : ''}>${words}</option>`;
    })
    .join('');

const ringable = (line: RingableLine): string =>
  `<li><span>${wordsOf(line)}<br>${line.number}</span>
<button type="button" data-ring="${line.number}" aria-label="Ring ${wordsOf(line)}">Ring</button></li>`;

function agent({ agentId }: Telephone): string {
  const person = demoPeople.find(({ id }) => id === agentId);
  const name = escape(`${person?.givenName} ${person?.familyName}`);
  return `<li id="agent-${agentId}"><label><input type="checkbox" data-agent="${agentId}"><span>${name} svarar sjølv</span></label>
<button type="button" data-take="${agentId}" aria-label="Ta telefonen til ${name}" hidden>Ta telefonen</button></li>`;
}
