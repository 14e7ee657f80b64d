/** @typedef {import('../faults.mjs').Fault} Fault */

/** @param {import('../ari-proxy.mjs').Telling} how @returns {Pick<Fault, 'before' | 'strike' | 'after'>} */
const told = (how) => ({
  before: async ({ ariProxy }) => ariProxy.tell(how),
  strike: async () => ({ at: Date.now() }),
  after: async ({ ariProxy }) => ariProxy.tell('as-they-come'),
});

/** @type {readonly Fault[]} */
export const telephoneFaults = [
  {
    name: 'ari-dropped',
    strike: async (world) => {
      world.ariProxy.dropEvents();
      return { at: Date.now() };
    },
  },
  {
    name: 'asterisk-restarted',
    strike: async ({ asterisk, eye, plugIn }, { hangUp, ringAgain }) => {
      const at = Date.now();
      await asterisk.kill();
      hangUp();
      await asterisk.start();
      await eye.open();
      await plugIn();
      await ringAgain();
      return { at };
    },
  },
  { name: 'events-twice', ...told('twice') },
  { name: 'events-out-of-order', ...told('out-of-order') },
];
