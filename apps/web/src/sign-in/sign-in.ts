import { Drafts } from '../shared/drafts.js';
import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

/**
 * Where somebody stands with us. `expired` keeps the address, so that signing in again leads back to it;
 * `away` is the sign-in server's silence, not a no.
 */
export type Standing = 'starting' | 'signed-out' | 'left' | 'expired' | 'away' | 'signed-in';

const RETURN_PATH = '/sign-in/return';
/** Set while the sign-in server takes leave of somebody, so that the way back ends with a goodbye. */
const LEAVING = 'samsvar.leaving';
/** Access tokens live 60 s; a new one is fetched while the old still has this long to live. */
const RENEW_BEFORE_S = 15;
/** A token that dies on its way to the API is no use: do not send one with less left than this. */
const USABLE_S = 3;

/**
 * Signing in with code + PKCE at the realm of our own origin. Tokens live in this tab's session storage only:
 * a reload keeps them, closing the tab forgets them.
 */
export class SignIn {
  standing: Standing = 'starting';
  private readonly users: UserManager;
  private readonly watchers = new Set<() => void>();
  private renewal: Promise<User | null> | undefined;

  constructor(
    private readonly origin: string,
    private readonly store: Storage,
  ) {
    this.users = new UserManager({
      authority: `${origin}/realms/samsvar`,
      client_id: 'samsvar-web',
      redirect_uri: `${origin}${RETURN_PATH}`,
      post_logout_redirect_uri: `${origin}/`,
      scope: 'openid profile',
      automaticSilentRenew: false,
      accessTokenExpiringNotificationTimeInSeconds: RENEW_BEFORE_S,
      requestTimeoutInSeconds: 10,
      // Two prefixes: what is stale in the one is swept away by it, whatever else has the same beginning.
      userStore: new WebStorageStateStore({ store, prefix: 'samsvar-user.' }),
      stateStore: new WebStorageStateStore({ store, prefix: 'samsvar-state.' }),
    });
    this.users.events.addAccessTokenExpiring(() => {
      this.renew().catch(() => undefined); // Shown by whoever next asks for a token.
    });
  }

  /** Takes up a sign-in under way or one from before a reload. Answers where the browser should stand afterwards. */
  async start(address: URL): Promise<string | undefined> {
    if (address.pathname === RETURN_PATH) return this.finish(address);
    const user = await this.users.getUser();
    const isLeaving = this.store.getItem(LEAVING) !== null;
    this.store.removeItem(LEAVING);
    if (user === null) this.become(isLeaving ? 'left' : 'signed-out');
    else if (await this.token()) this.become('signed-in');
    return undefined;
  }

  readonly begin = async (fresh = false): Promise<void> => {
    const state = { back: `${location.pathname}${location.search}` };
    try {
      await this.users.signinRedirect({ state, ...(fresh ? { prompt: 'login' } : {}) });
    } catch {
      this.become('away');
    }
  };

  readonly leave = async (): Promise<void> => {
    this.store.setItem(LEAVING, 'yes');
    new Drafts(this.store).forgetAll();
    try {
      await this.users.signoutRedirect();
    } catch {
      await this.users.removeUser();
      this.become('left');
    }
  };

  /** A token good for one more request, or nothing when the session is over (the standing then says so). */
  readonly token = async (): Promise<string | undefined> => {
    const user = await this.users.getUser();
    if (user === null) return undefined;
    if ((user.expires_in ?? 0) > USABLE_S) return user.access_token;
    return (await this.renew())?.access_token;
  };

  /** The API refused a token that we thought was good: one new try, then the session counts as over. */
  readonly renewed = async (): Promise<string | undefined> => (await this.renew())?.access_token;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private async finish(address: URL): Promise<string> {
    try {
      const user = await this.users.signinRedirectCallback(address.href);
      this.become('signed-in');
      return backTo(user.state, this.origin);
    } catch (cause) {
      this.become(cause instanceof ErrorResponse || isStale(cause) ? 'signed-out' : 'away');
      return '/';
    }
  }

  /** One renewal at a time: a rotated refresh token is spent by the first who uses it. */
  private renew(): Promise<User | null> {
    this.renewal ??= this.exchange().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async exchange(): Promise<User | null> {
    const user = await this.users.getUser();
    if (user?.refresh_token === undefined) return this.end();
    try {
      return await this.users.signinSilent();
    } catch (cause) {
      if (cause instanceof ErrorResponse) return this.end();
      throw cause; // No answer: the network or the server is away, the session may still be good.
    }
  }

  private async end(): Promise<null> {
    await this.users.removeUser();
    this.become('expired');
    return null;
  }

  private become(standing: Standing): void {
    this.standing = standing;
    this.watchers.forEach((watcher) => watcher());
  }
}

/** Only ever back to ourselves, whatever the state carried. */
function backTo(state: unknown, origin: string): string {
  const back = typeof state === 'object' && state !== null && 'back' in state ? String(state.back) : '/';
  const address = new URL(back, origin);
  return address.origin === origin ? `${address.pathname}${address.search}` : '/';
}

/** The return page opened again, from history or a bookmark: nothing is wrong, there is only nothing to take up. */
const isStale = (cause: unknown): boolean =>
  cause instanceof Error && /no matching state|no state in response/i.test(cause.message);
