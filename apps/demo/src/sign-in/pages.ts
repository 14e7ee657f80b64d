import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { roles, type Role } from '@samsvar/core';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Member } from './directory.js';
import { escape } from './escape.js';
import { styles } from './page-styles.js';
import { onThePhone } from '../world/index.js';
import { centreWords, municipalityWords, roleWords } from './words.js';

/** Presses the button on behalf of whoever has scripts on; the button is there for everybody else. */
const leaveAtOnce = "document.getElementById('leave').click()";

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (formsTo: string): string =>
  [
    "default-src 'none'",
    `style-src ${sha256(styles)}`,
    `script-src ${sha256(leaveAtOnce)}`,
    `form-action 'self' ${formsTo}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** `formsTo`: the origin a form's answer may lead on to (a browser counts the whole chain of redirects). */
export const pageHeaders = (formsTo: string): Record<string, string> => ({
  'content-security-policy': policy(formsTo),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

/** The first call comes so soon after somebody has been chosen; whose shift ends before that would not be rung. */
const rungWithinMs = 20_000;

/** Everybody who can be tried, by centre and role: a button each, no password. */
export function choosePage(action: string, members: readonly Member[], fault?: string, now = Date.now()): string {
  const centres = [...new Set(members.map(({ person }) => person.centre))];
  const sections = centres.map((centre) => {
    const onDuty = centre ? onThePhone(centre, now + rungWithinMs) : new Set<string>();
    // Whoever has the telephone first: that is where calls come.
    const here = members
      .filter(({ person }) => person.centre === centre)
      .map((member) => ({ ...member, isOnDuty: onDuty.has(member.person.id) }))
      .sort((one, other) => Number(other.isOnDuty) - Number(one.isOnDuty));
    const groups = roles.map((role) => group(role, here));
    return `<section><h2>${centre ? centreWords[centre] : 'Heile installasjonen'}</h2>${groups.join('')}</section>`;
  });
  return page(
    'Logg inn',
    `<h1>Logg inn</h1>
    <p>Vel kven du vil vere. Du treng ikkje passord.</p>
    ${fault ? `<p role="alert" class="fault">${escape(fault)}</p>` : ''}
    <form method="post" action="${escape(action)}">${sections.join('')}</form>`,
  );
}

type Choice = Member & { readonly isOnDuty: boolean };

function group(role: Role, members: readonly Choice[]): string {
  const people = members.filter(({ person }) => person.roles[0] === role);
  if (people.length === 0) return '';
  return `<h3>${roleWords[role]}</h3><ul>${people.map(choice).join('')}</ul>`;
}

function choice({ person, isEnabled, isOnDuty }: Choice): string {
  const where = person.employer ? `, ${municipalityWords[person.employer]}` : '';
  const title = `<span>${escape(person.title)}${where}${isOnDuty ? ' – på vakt no' : ''}${isEnabled ? '' : ' – tilgangen er stengd'}</span>`;
  const name = escape(`${person.givenName} ${person.familyName}`);
  return `<li><button name="username" value="${person.username}">${name} ${title}</button></li>`;
}

export function sendPage(response: ServerResponse, status: number, formsTo: string, html: string): void {
  response.writeHead(status, pageHeaders(formsTo)).end(html);
}

/**
 * Asked to sign out: the session ends when the form is sent. It is sent by itself where scripts run, for whoever shows a
 * token of that very session; from anywhere else, where a stranger's page may have led, somebody has to press.
 */
export function leavePage(ctx: KoaContextWithOIDC, form: string): void {
  const { entities, session } = ctx.oidc;
  const isOwnWish = entities.IdTokenHint !== undefined && entities.IdTokenHint.payload['sub'] === session?.accountId;
  show(
    ctx,
    page(
      'Logg ut',
      `<h1>Logg ut</h1>${form}
      <p><button id="leave" type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button></p>
      ${isOwnWish ? `<script>${leaveAtOnce}</script>` : ''}`,
    ),
  );
}

export function leftPage(ctx: KoaContextWithOIDC): void {
  show(ctx, page('Logga ut', '<h1>Du er logga ut</h1><p><a href="/">Logg inn att</a></p>'));
}

export function faultPage(
  ctx: KoaContextWithOIDC,
  out: { error: string; error_description?: string | undefined },
): void {
  show(ctx, faultHtml(`${out.error}${out.error_description ? `: ${out.error_description}` : ''}`));
}

export const faultHtml = (cause: string): string =>
  page(
    'Innlogginga stoppa',
    `<h1>Innlogginga stoppa</h1><p>Gå tilbake til Samsvar og prøv på nytt.</p>
    <p><a href="/">Til Samsvar</a></p><p class="cause">${escape(cause)}</p>`,
  );

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.set(pageHeaders(new URL(ctx.oidc.issuer).origin));
  ctx.body = html;
}

const page = (title: string, main: string): string => `<!doctype html>
<html lang="nn"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samsvar</title><style>${styles}</style></head>
<body><header class="banner">Demodata – personar, nummer og hendingar er oppdikta</header><main>${main}</main></body></html>`;
