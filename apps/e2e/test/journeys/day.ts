import type { BrowserContextOptions, Page } from 'playwright-core';
import { endOfTheDay } from './calls.js';
import { coordinator, type Coordinator } from './on-duty.js';
import { arrive, everybodyLeaves, signIn, type Traveller } from './traveller.js';

/** A file of journeys at one municipality's telephone, open whatever the hour is; after each the floor is at rest. */
export type Day = {
  readonly leader: Coordinator;
  /** The line of the municipality. */
  readonly line: string;
  /** By name, whoever is on duty at the telephone, employees of other municipalities first. */
  readonly agents: readonly string[];
  /** Somebody new before a screen, who goes home when the journey is over. */
  readonly arrives: (options?: BrowserContextOptions) => Promise<Traveller>;
  /** At the desk, with that heading on the screen. */
  readonly atTheDesk: (name?: string, heading?: string, options?: BrowserContextOptions) => Promise<Page>;
};

export function dayAt(municipality: string): Day {
  const travellers: Traveller[] = [];
  let leader: Coordinator;
  let line: string;
  let agents: readonly string[];
  beforeAll(async () => {
    leader = await coordinator();
    agents = await leader.onDuty(municipality);
    line = await leader.holdOpen(municipality);
  });
  afterEach(() => endOfTheDay(travellers.splice(0)));
  afterAll(async () => {
    await leader.release();
    await everybodyLeaves();
  });

  const arrives = async (options?: BrowserContextOptions) => {
    const traveller = await arrive(options);
    travellers.push(traveller);
    return traveller;
  };
  return {
    get leader() {
      return leader;
    },
    get line() {
      return line;
    },
    get agents() {
      return agents;
    },
    arrives,
    atTheDesk: async (name = agents[0] ?? '', heading = 'Statusen din', options = {}) => {
      const traveller = await arrives(options);
      await signIn(traveller, name, '/fjordvest/desk');
      await traveller.page.getByRole('heading', { name: heading }).waitFor();
      return traveller.page;
    },
  };
}
