import type { CodeFlow, StartedFlow, Tokens } from './code-flow.js';

const mostSteps = 12;

/** A browser's bare bones: cookies, redirects and forms. For all who sign in where no real browser is the point. */
export class ByHand {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly flow: CodeFlow) {}

  /** Signs in with what somebody would type or choose on the page. */
  async signIn(fields: Record<string, string>): Promise<Tokens> {
    const started = this.flow.start();
    const address = await this.open(started, fields);
    const code = new URL(address).searchParams.get('code');
    if (code === null) throw new Error(`no code in ${address}`);
    const answer = await this.flow.redeem(code, started.verifier);
    if (!answer.ok) throw new Error(`the code was not redeemed: ${await answer.text()}`);
    return (await answer.json()) as Tokens;
  }

  /** Leaves, and says yes where it is asked for. Returns where that led. */
  async signOut({ id_token }: Tokens): Promise<unknown> {
    const page = await this.follow(this.flow.leaveAddress(id_token));
    if (typeof page === 'string') return page;
    const [, action = ''] = /<form[^>]*\saction="([^"]+)"/.exec(page.html) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.html) ?? [];
    return this.follow(action, new URLSearchParams({ xsrf, logout: 'yes' }));
  }

  /** Follows the way to its end: the return address, or the page that stops us (its status and address). */
  async open(started: StartedFlow, fields: Record<string, string>): Promise<string> {
    const page = await this.follow(started.address);
    if (typeof page === 'string') return page;
    const form = [...page.html.matchAll(/<form[^>]*\saction="([^"]+)"/g)]
      .map(([, action = '']) => action.replaceAll('&amp;', '&'))
      .find((action) => action.includes('/login-actions/authenticate'));
    if (form === undefined) return `${page.address}#stopped`;
    const answer = await this.follow(new URL(form, page.address).href, new URLSearchParams(fields));
    return typeof answer === 'string' ? answer : `${answer.address}#stopped`;
  }

  async follow(address: string, form?: URLSearchParams): Promise<string | { address: string; html: string }> {
    let at = address;
    let body = form;
    for (let step = 0; step < mostSteps; step += 1) {
      if (at.startsWith(this.flow.returnsTo) || at === `${this.flow.origin}/`) return at;
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, {
        ...(body ? { method: 'POST', body } : {}),
        redirect: 'manual',
        headers: { cookie, origin: this.flow.origin },
      });
      this.keep(answer.headers.getSetCookie());
      const next = answer.headers.get('location');
      if (next === null) return { address: at, html: await answer.text() };
      at = new URL(next, at).href;
      body = undefined;
    }
    throw new Error(`led in circles from ${address}`);
  }

  private keep(set: readonly string[]): void {
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const expires = /expires=([^;]+)/i.exec(line)?.[1];
      const isGone = value === '' || /max-age=0\b/i.test(line) || (expires && Date.parse(expires) < Date.now());
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
