import { Agent, request } from 'node:http';
import { idleMost } from './ari-client.js';

/** AMI over HTTP on ARI's own port, for what ARI has no word for. */
export type AmiAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
};

const answerWithin = 2_000;

/** Asterisk's manager, asked action by action; signs in again when its session has run out. */
export class AmiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1, timeout: idleMost });
  private cookie: string | undefined;
  private signingIn: Promise<boolean> | undefined;

  constructor(private readonly address: AmiAddress) {}

  /** The answer as blocks of `Name: value`; empty when there was none. Values must not hold line breaks. */
  async ask(action: string, fields: Readonly<Record<string, string>> = {}): Promise<readonly AmiBlock[]> {
    if (!this.cookie && !(await this.signIn())) return [];
    const blocks = await this.send(action, fields);
    if (blocks[0]?.['Message'] !== 'Permission denied') return blocks;
    return (await this.signIn()) ? this.send(action, fields) : [];
  }

  /** Signs in ahead of the first question, for whom every moment counts then. */
  reach(): void {
    if (!this.cookie) void this.signIn();
  }

  close(): void {
    this.agent.destroy();
  }

  private signIn(): Promise<boolean> {
    this.signingIn ??= this.signInNow().finally(() => (this.signingIn = undefined));
    return this.signingIn;
  }

  private async signInNow(): Promise<boolean> {
    this.cookie = undefined;
    const { user, password } = this.address;
    const [answer] = await this.send('Login', { Username: user, Secret: password, Events: 'off' });
    return answer?.['Response'] === 'Success';
  }

  private send(action: string, fields: Readonly<Record<string, string>>): Promise<readonly AmiBlock[]> {
    const { host, port } = this.address;
    const words = new URLSearchParams({ action, ...fields });
    const headers = this.cookie ? { cookie: this.cookie } : {};
    return new Promise((resolve) => {
      const call = request({ host, port, path: `/rawman?${words}`, agent: this.agent, headers }, (answer) => {
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
        if (cookie) this.cookie = cookie;
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve(blocksOf(text)));
        answer.on('close', () => resolve([])); // cut off in the middle: half an answer is none
      });
      const late = setTimeout(() => call.destroy(new Error('no answer in time')), answerWithin);
      call.on('close', () => clearTimeout(late));
      call.on('error', () => resolve([]));
      call.end();
    });
  }
}

export type AmiBlock = Readonly<Record<string, string>>;

/** Whoever puts actions to Asterisk's manager, as AmiClient does. */
export type Ami = Pick<AmiClient, 'ask'>;

export const isSuccess = (blocks: readonly AmiBlock[]): boolean => blocks[0]?.['Response'] === 'Success';

const blocksOf = (text: string): readonly AmiBlock[] =>
  text
    .split('\r\n\r\n')
    .filter((block) => block.trim() !== '')
    .map((block) => Object.fromEntries(block.trim().split('\r\n').map(fieldOf)));

const fieldOf = (line: string): [string, string] => {
  const colon = line.indexOf(': ');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)];
};
