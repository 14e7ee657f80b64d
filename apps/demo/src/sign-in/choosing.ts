import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { bodyOf } from './body.js';
import type { Directory } from './directory.js';
import type { FirstCall } from './first-call.js';
import { choosePage, faultHtml, sendPage } from './pages.js';

/** The sign-in page: shows who can be chosen, and hands the choice to the provider. */
export class Choosing {
  constructor(
    private readonly provider: Provider,
    private readonly directory: Directory,
    private readonly publicOrigin: string,
    private readonly firstCall: FirstCall,
  ) {}

  /** `address`: the page's own path as the browser knows it. */
  async answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const show = (status: number, html: string) => sendPage(response, status, this.publicOrigin, html);
    try {
      await this.provider.interactionDetails(request, response);
    } catch {
      return show(400, faultHtml('Innlogginga tok for lang tid, eller vart starta i ein annan nettlesar.'));
    }
    if (request.method !== 'POST') return show(200, choosePage(address, this.directory.all()));

    // Somebody else's page may not choose for whoever sits here. Absent from old browsers, which send the cookie Lax.
    const { origin = this.publicOrigin } = request.headers;
    if (origin !== this.publicOrigin) return show(403, faultHtml('Skjemaet kom frå ei anna side.'));

    const username = new URLSearchParams(await bodyOf(request)).get('username') ?? '';
    const member = this.directory.named(username);
    if (member === undefined) return show(400, choosePage(address, this.directory.all(), 'Vel ein av desse.'));
    if (!member.isEnabled) {
      return show(403, choosePage(address, this.directory.all(), 'Tilgangen er stengd. Vel ein annan.'));
    }
    this.firstCall.comesTo(member.person);
    await this.provider.interactionFinished(
      request,
      response,
      { login: { accountId: member.person.subject, amr: ['demo'] } },
      { mergeWithLastSubmission: false },
    );
  }
}
