import { createHash, randomBytes } from 'node:crypto';

export type Tokens = {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
};

export type StartedFlow = { readonly address: string; readonly verifier: string };

/** What the web does at the realm: code with PKCE, as the public client. */
export class CodeFlow {
  readonly returnsTo: string;
  private readonly protocol: string;

  constructor(readonly origin: string) {
    this.returnsTo = `${origin}/sign-in/return`;
    this.protocol = `${origin}/realms/samsvar/protocol/openid-connect`;
  }

  start(changes: Record<string, string | undefined> = {}): StartedFlow {
    const verifier = randomBytes(32).toString('base64url');
    const asked: Record<string, string | undefined> = {
      client_id: 'samsvar-web',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: this.returnsTo,
      state: randomBytes(8).toString('hex'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { verifier, address: `${this.protocol}/auth?${new URLSearchParams(given).toString()}` };
  }

  /** The request that turns a code into tokens, for whoever sends it. */
  exchange(code: string, verifier: string): { readonly address: string; readonly body: string } {
    return this.asked({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.returnsTo,
      code_verifier: verifier,
    });
  }

  redeem(code: string, verifier: string): Promise<Response> {
    return send(this.exchange(code, verifier));
  }

  refresh(refreshToken: string): Promise<Response> {
    return send(this.asked({ grant_type: 'refresh_token', refresh_token: refreshToken }));
  }

  leaveAddress(idToken: string): string {
    const asked = { id_token_hint: idToken, post_logout_redirect_uri: `${this.origin}/` };
    return `${this.protocol}/logout?${new URLSearchParams(asked).toString()}`;
  }

  private asked(fields: Record<string, string>) {
    const body = new URLSearchParams({ client_id: 'samsvar-web', ...fields }).toString();
    return { address: `${this.protocol}/token`, body };
  }
}

function send({ address, body }: { address: string; body: string }): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
}
