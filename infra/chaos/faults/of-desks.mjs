import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('../faults.mjs').Fault} Fault */
/** @typedef {import('../desks.mjs').Desk} Desk */

/** Torn so many times, with time to come back in between. @param {readonly Desk[]} desks @param {number} times */
async function tear(desks, times) {
  for (let time = 0; time < times; time += 1) {
    for (const desk of desks) desk.drop();
    await pause(400);
  }
}

/** @type {Desk[]} */
let tabs = [];

/** @param {number} each @returns {Pick<Fault, 'before' | 'after'>} every agent has so many more tabs open */
const moreTabs = (each) => ({
  before: async ({ desks, anotherDesk }) => {
    tabs = Array.from({ length: each }, () => desks.map(({ agent }) => anotherDesk(agent))).flat();
  },
  after: async () => tabs.splice(0).forEach((tab) => tab.close()),
});

/** @type {readonly Fault[]} */
export const deskFaults = [
  {
    name: 'desk-dropped',
    strike: async ({ desks }) => ({ at: Date.now(), over: tear(desks.slice(0, desks.length / 2), 1) }),
  },
  { name: 'desk-two-tabs', ...moreTabs(1), strike: async () => ({ at: Date.now(), over: tear(tabs.slice(0, 4), 1) }) },
  {
    name: 'desk-storm',
    ...moreTabs(3),
    strike: async ({ desks }) => ({ at: Date.now(), over: tear([...desks, ...tabs], 4) }),
  },
];
