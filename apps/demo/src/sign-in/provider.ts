import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { SignInConfig } from './config.js';
import type { Directory } from './directory.js';
import { accessTokenClaims, profileClaims } from './keycloak-claims.js';
import { faultPage, leavePage, leftPage } from './pages.js';
import { apiAudience, lifetimes, realmPath, webClient } from './realm.js';
import type { SigningKeys } from './signing-keys.js';

/** The library asks for an absolute URI to name the API by; tokens carry Keycloak's plain client id. */
const api = `urn:${apiAudience}`;
const apiScopes = 'openid profile email';
const protocol = '/protocol/openid-connect';

/** An OpenID provider that speaks as Keycloak's realm does: same paths, same claims, same lifetimes, code with PKCE only. */
export function signInProvider(
  { publicOrigin, backchannelLogoutUrl }: Pick<SignInConfig, 'publicOrigin' | 'backchannelLogoutUrl'>,
  directory: Directory,
  { keys, cookieSecret }: SigningKeys,
): Provider {
  const configuration: Configuration = {
    jwks: { keys: [...keys] as never },
    cookies: { keys: [cookieSecret], long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
    clients: [
      {
        client_id: webClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${publicOrigin}/sign-in/return`],
        post_logout_redirect_uris: [`${publicOrigin}/`],
        ...(backchannelLogoutUrl && {
          backchannel_logout_uri: backchannelLogoutUrl,
          backchannel_logout_session_required: true,
        }),
      },
    ],
    routes: {
      authorization: `${protocol}/auth`,
      token: `${protocol}/token`,
      jwks: `${protocol}/certs`,
      userinfo: `${protocol}/userinfo`,
      end_session: `${protocol}/logout`,
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email'],
    claims: { profile: ['name', 'given_name', 'family_name', 'preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    // The library's own dispatcher refuses to call this machine, where the API of the demo is.
    fetch: (url, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown } = {}) => fetch(url, options),
    clientBasedCORS: (_, origin) => origin === publicOrigin,
    ttl: {
      AccessToken: lifetimes.accessToken,
      AuthorizationCode: lifetimes.code,
      Grant: lifetimes.session,
      IdToken: lifetimes.accessToken,
      Interaction: lifetimes.interaction,
      RefreshToken: lifetimes.session,
      Session: lifetimes.session,
    },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    loadExistingGrant: wholeGrant,
    findAccount: (_, subject) => account(directory, subject),
    interactions: { url: (_, { uid }) => `${realmPath}/login-actions/authenticate/${uid}` },
    features: {
      backchannelLogout: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => api,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience: apiAudience,
          scope: apiScopes,
          accessTokenFormat: 'jwt',
          accessTokenTTL: lifetimes.accessToken,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: { enabled: true, logoutSource: leavePage, postLogoutSuccessSource: leftPage },
    },
    formats: {
      customizers: {
        jwt: (_, token, jwt) => {
          const member = 'accountId' in token ? directory.findEnabled(token.accountId) : undefined;
          if (member === undefined) throw new Error('an access token for nobody');
          jwt.header = { ...jwt.header, typ: 'JWT' };
          const sid = 'sid' in token ? token.sid : undefined;
          Object.assign(jwt.payload, accessTokenClaims(member, webClient, sid as string | undefined));
        },
      },
    },
    renderError: faultPage,
  };
  const provider = new Provider(`${publicOrigin}${realmPath}`, configuration);
  provider.proxy = true;
  return provider;
}

/** Our own client asks for nothing that needs a yes: whoever signs in has granted it. */
async function wholeGrant(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(apiScopes);
  grant.addResourceScope(api, apiScopes);
  await grant.save();
  return grant;
}

/** Nobody for whom the door is closed: every refresh asks again, so a closed door shows within a token's lifetime. */
function account(directory: Directory, subject: string) {
  const member = directory.findEnabled(subject);
  if (member === undefined) return undefined;
  const claims = () => ({ sub: subject, ...profileClaims(member), email: member.person.email });
  return { accountId: subject, claims };
}
