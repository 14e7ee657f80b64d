import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { AriClient } from '@samsvar/telephony';

/** What one visitor's telephone may ring with. It is written nowhere, and taken back when the receiver is put down. */
export type CitizenKey = { readonly user: string; readonly password: string };

const tryAgainMs = 1_000;
const mostTries = 60;

/** Of Asterisk's names: a small trunk of its own, from which one citizen rings. */
const named = 'trunk-citizen-';

/**
 * Lets visitors in to Asterisk as citizens: from there they reach the dialplan that every citizen comes by, with a number
 * that we say and not they. They have no place (AOR), so nobody can ring them and they can register as nobody.
 */
export class CitizenKeys {
  constructor(private readonly ari: Pick<AriClient, 'ask'>) {}

  /** `number`: what the centre sees of who rings; null: withheld. Undefined when Asterisk did not take it. */
  async make(number: string | null): Promise<CitizenKey | undefined> {
    const key = { user: `${named}${randomUUID()}`, password: randomBytes(24).toString('base64url') };
    const isMade =
      (await this.put('auth', key.user, { auth_type: 'userpass', username: key.user, password: key.password })) &&
      (await this.put('endpoint', key.user, endpointOf(key.user, number)));
    if (isMade) return key;
    void this.takeBack(key.user);
    return undefined;
  }

  /** Asked again when Asterisk has not answered; what is left after that, the next start takes back. */
  async takeBack(user: string): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const answers = [await this.take('endpoint', user), await this.take('auth', user)];
      if (answers.every((isGone) => isGone)) return;
      await pause(tryAgainMs);
    }
  }

  /** Those that a demo left behind which was cut off. */
  async takeAllBack(): Promise<void> {
    const { body } = await this.ari.ask('GET', '/endpoints/PJSIP');
    const names = Array.isArray(body) ? (body as { resource: string }[]).map(({ resource }) => resource) : [];
    for (const user of names.filter((name) => name.startsWith(named))) await this.takeBack(user);
  }

  private async take(type: string, user: string): Promise<boolean> {
    const { status } = await this.ari.ask('DELETE', path(type, user));
    return status === 404 || (status >= 200 && status < 300);
  }

  /** Written to Asterisk's own database, on a disk that may be busy: without an answer it is said again. */
  private async put(type: string, user: string, fields: Readonly<Record<string, string>>): Promise<boolean> {
    const body = { fields: Object.entries(fields).map(([attribute, value]) => ({ attribute, value })) };
    for (let tries = 0; tries < 3; tries++) {
      const { status } = await this.ari.ask('PUT', path(type, user), {}, body);
      if (status !== 0) return status >= 200 && status < 300;
    }
    return false;
  }
}

const path = (type: string, user: string): string => `/asterisk/config/dynamic/res_pjsip/${type}/${user}`;

const endpointOf = (user: string, number: string | null): Record<string, string> => ({
  context: 'from-trunk',
  auth: user,
  transport: 'ws',
  webrtc: 'yes',
  dtls_auto_generate_cert: 'yes',
  disallow: 'all',
  // As from any trunk: an agent's browser need not be spoken to otherwise.
  allow: 'alaw,ulaw',
  direct_media: 'no',
  trust_id_inbound: 'no',
  callerid: `<${number ?? 'anonymous'}>`,
  callerid_privacy: number === null ? 'prohib' : 'allowed',
  send_pai: 'no',
  send_rpid: 'no',
  send_connected_line: 'no',
  allow_transfer: 'no',
  allow_subscribe: 'no',
  // A page that is gone says nothing more; on hold it does.
  rtp_timeout: '20',
  rtp_timeout_hold: '0',
});
