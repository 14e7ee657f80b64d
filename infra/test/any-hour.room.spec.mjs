// The demo at moments when a real centre would be closed, or its clocks are changed: every process of `npm start` runs
// with the moment planted as its clock.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { io } from 'socket.io-client';
import { inCheckout } from '../local/places.mjs';
import { signInsByRole } from '../local/system/sign-ins.mjs';
import { signInAs } from './sign-in-as.mjs';
import { freeRow, startWith, until } from './start.mjs';

jest.setTimeout(300_000);

/** What the demo promises whoever signs in to answer. */
const ringsWithinMs = 20_000;

let folder = '';
let base = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsvar-hour-'));
  chmodSync(folder, 0o711);
  base = await freeRow();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// In their order, on the same data: as somebody who starts the demo again now and then.
it.each([
  ['a Sunday night', '2026-11-29T22:30:00Z'],
  ['Christmas Eve, when most close at noon', '2026-12-24T13:30:00Z'],
  ['the last seconds of the year', '2026-12-31T22:59:50Z'],
  ['the seconds before clocks go forward', '2027-03-28T00:59:50Z'],
  ['Constitution Day', '2027-05-17T10:00:00Z'],
  ['three in the night of a working day', '2027-06-02T01:00:00Z'],
  ['a Saturday afternoon', '2027-08-14T13:00:00Z'],
  ['the hour that comes twice, the second time', '2027-10-31T01:15:00Z'],
])('rings whoever signs in to answer within 20 seconds: %s', async (_, moment) => {
  const aheadMs = Date.parse(moment) - Date.now();
  const planted = {
    NODE_OPTIONS: `--import=${pathToFileURL(inCheckout('infra/test/planted-clock.mjs'))}`,
    PLANTED_AHEAD_MS: String(aheadMs),
    STANDBYS: '0', // nobody dies here
  };
  const samsvar = startWith(planted, folder, base);
  /** What the system said, and who is on the line in it. @type {() => Promise<string>} */
  let about = async () => samsvar.output();
  try {
    await samsvar.says('Samsvar is at');
    const { address, ports } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
    about = async () => `${samsvar.output()}\n${await (await fetch(`${address}/demo/callers`)).text()}`;
    const desk = async (/** @type {string} */ role) => {
      // Not who was on duty when the demo began: a shift may end in between.
      const byRole = await signInsByRole(Date.now() + aheadMs + ringsWithinMs);
      return new Desk(address, await signInAs(address, byRole[role]?.[0]?.username ?? ''), about);
    };
    // Not the plan of the start before, by whose hours everything has closed meanwhile.
    const { floors } = await (await fetch(`http://127.0.0.1:${ports.router}/health/floors`)).json();
    expect(floors).toHaveLength(2);
    for (const { planPublishedAt } of floors)
      expect(planPublishedAt).toBeGreaterThan(Date.parse(moment) - 24 * 3_600_000);
    // The day is under way: whoever runs it sees who is on the phone.
    const day = await desk('coordinator');
    await day.until(({ lead }) => lead?.people.length > 0);
    day.close();

    const signedInAt = Date.now();
    const agent = await desk('agent');
    await agent.until(({ me }) => me?.onDuty === 'phone');
    await agent.becomesAvailable();
    await agent.until(({ offer }) => offer !== null);
    expect(Date.now() - signedInAt).toBeLessThan(ringsWithinMs);
    agent.close();
  } finally {
    samsvar.interrupt();
    await samsvar.ended;
  }
});

/** What one desk is told, from the beginning: on whoever is available still, the call may come at once. */
class Desk {
  /** @type {any} */
  #state;
  #socket;
  #about;

  /** @param {string} origin @param {string} token @param {() => Promise<string>} about what to show where it never comes so */
  constructor(origin, token, about) {
    this.#about = about;
    this.#socket = io(origin, {
      path: '/rt',
      transports: ['websocket'],
      auth: { token },
      extraHeaders: { origin },
    });
    this.#socket.on('desk:state', (state) => (this.#state = state));
  }

  /** @param {(state: any) => boolean} isSo */
  until(isSo) {
    return until(
      () => this.#state !== undefined && isSo(this.#state),
      async () => `${JSON.stringify(this.#state)}\n${await this.#about()}`,
    );
  }

  becomesAvailable() {
    const word = { id: randomUUID(), presence: 'available' };
    return this.#socket.timeout(ringsWithinMs).emitWithAck('presence:set', word);
  }

  close() {
    this.#socket.close();
  }
}
