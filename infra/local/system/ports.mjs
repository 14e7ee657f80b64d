import { Halt } from '../halt.mjs';
import { freePort, isFree } from '../processes/ports.mjs';

/** Which port each part listens on, all on 127.0.0.1. */
const usual = {
  front: 4200,
  api: 3000,
  router: 3100,
  postgres: 54329,
  redis: 63799,
  signIn: 4280,
  telephone: 18088,
  sip: 15060,
  simulator: 4290,
};

/** @typedef {typeof usual} Ports */

const names = /** @type {(keyof Ports)[]} */ (Object.keys(usual));

/** @type {Record<keyof Ports, string>} */
const inWords = {
  front: 'the web address',
  api: 'the API',
  router: 'the router',
  postgres: 'PostgreSQL',
  redis: 'Redis',
  signIn: 'the sign-in server',
  telephone: 'the telephone system',
  sip: 'SIP',
  simulator: 'the demo’s telephones',
};

/** @param {(name: keyof Ports, index: number) => number} choose @returns {Ports} */
const chosenBy = (choose) => /** @type {Ports} */ (Object.fromEntries(names.map((name, i) => [name, choose(name, i)])));

/** The usual ports, or all side by side from a base. @param {number | undefined} base */
export const portsFrom = (base) => chosenBy((name, index) => (base === undefined ? usual[name] : base + index));

/** For tests. @returns {Promise<Ports>} */
export async function freePorts() {
  const free = await Promise.all(names.map(() => freePort()));
  return chosenBy((_, index) => /** @type {number} */ (free[index]));
}

/** @param {Ports} ports throws a `Halt` that names the first port somebody else holds */
export async function assertFree(ports) {
  for (const name of names) {
    if (await isFree(ports[name])) continue;
    throw new Halt(
      `Port ${ports[name]}, wanted for ${inWords[name]}, is in use by another program: ` +
        `stop that program, or choose other ports with \`npm start -- --port-base 5200\`.`,
    );
  }
}
