import { isSuccess, type Ami } from './ami-client.js';
import { isDone, segment, type AriClient } from './ari-client.js';
import type { AriBridge, AriChannel } from './ari-events.js';
import { legOfChannel } from './legs-in-asterisk.js';

/** What became of those whom nobody looked after. */
export type SentOn = { readonly callers: number; readonly legs: number };

/** The callers whom a centre's application holds while nobody owns the floor. Needs no router. */
export class HeldCallers {
  constructor(
    private readonly ari: Pick<AriClient, 'ask'>,
    private readonly ami: Ami,
    private readonly app: string,
  ) {}

  /**
   * Sends every caller who is in no conversation to the fallback, the longest waiting first, and ends the devices that
   * ring or wait for them, so that the fallback may ring them. Conversations are left alone. Right before each word
   * `mayAct` is asked, and who talks is looked at again: an owner may have come meanwhile, or live unseen. Undefined:
   * Asterisk did not answer.
   */
  async sendToFallback(mayAct: () => Promise<boolean>): Promise<SentOn | undefined> {
    const [list, inTalk] = await Promise.all([this.ari.ask('GET', '/channels'), this.inTalk()]);
    if (!isDone(list) || !inTalk) return undefined;
    const left = (list.body as AriChannel[]).filter(({ id }) => !inTalk.has(id));
    const legs = left.filter(({ id }) => legOfChannel(this.app, id));
    const callers = left.filter(({ dialplan: { app_name, app_data } }) => {
      return app_name === 'Stasis' && app_data.startsWith(`${this.app},caller,`);
    });
    callers.sort((one, other) => Date.parse(one.creationtime) - Date.parse(other.creationtime));
    const isLeft = async (id: string) => (await mayAct()) && (await this.inTalk())?.has(id) === false;
    const sent = { callers: 0, legs: 0 };
    for (const { id } of legs) if ((await isLeft(id)) && (await this.end(id))) sent.legs += 1;
    for (const caller of callers) if ((await isLeft(caller.id)) && (await this.send(caller))) sent.callers += 1;
    return sent;
  }

  /** Every channel in a conversation. */
  private async inTalk(): Promise<ReadonlySet<string> | undefined> {
    const bridges = await this.ari.ask('GET', '/bridges');
    if (!isDone(bridges)) return undefined;
    return new Set((bridges.body as AriBridge[]).filter(isConversation).flatMap(({ channels }) => channels));
  }

  private async end(leg: string): Promise<boolean> {
    return isDone(await this.ari.ask('DELETE', `/channels/${segment(leg)}`));
  }

  /**
   * The dialplan looks at the variable when the application lets go. It is not ARI that sets it: Asterisk 22 lets whomever
   * ARI has set a variable for write nothing to its database ever after, and there the fallback notes how it ended.
   */
  private async send({ id, name }: AriChannel): Promise<boolean> {
    const isMarked = isSuccess(await this.ami.ask('Setvar', { Channel: name, Variable: 'FALLBACK', Value: 'yes' }));
    return isMarked && isDone(await this.ari.ask('POST', `/channels/${segment(id)}/continue`));
  }
}

/** Those who hear hold music share a bridge too, but each of them alone. */
const isConversation = ({ bridge_type, channels }: AriBridge): boolean =>
  bridge_type === 'mixing' && channels.length > 1;
