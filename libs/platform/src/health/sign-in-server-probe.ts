import type { Probe } from './probe.js';

/** Whether the realm's keys can be had: without them no new token can be judged once the ones at hand are outdated. */
export function signInServerProbe(url: string, realm: string): Probe {
  const certs = `${url.replace(/\/+$/, '')}/realms/${realm}/protocol/openid-connect/certs`;
  return {
    name: 'sign-in-server',
    check: async () => {
      const answer = await fetch(certs, { signal: AbortSignal.timeout(1_000) });
      if (!answer.ok) throw new Error(`the realm's keys answer ${answer.status}`);
    },
  };
}
