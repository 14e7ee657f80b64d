/* The panel's way to the demo's telephones. */

export type OtherEnd = { readonly name: string; readonly municipality: string };

/** As GET /demo/callers says it. */
export type Caller = {
  readonly callId: string;
  readonly number: string | null;
  readonly line: { readonly number: string; readonly municipality: string; readonly name: string };
  readonly since: number;
  readonly hears: 'ringing' | 'silence' | 'music' | 'message' | 'conversation';
  /** What the message says, when one is heard. */
  readonly message: string | null;
  readonly talksWith: readonly OtherEnd[];
  readonly rings: readonly OtherEnd[];
};

export type Agent = {
  readonly agentId: string;
  readonly answers: 'by-hand' | 'by-itself';
  readonly isRinging: boolean;
};

const answerWithin = 5_000;

export const ask = (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`/demo${path}`, {
    method,
    signal: AbortSignal.timeout(answerWithin),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

export async function list<Item>(path: string): Promise<readonly Item[]> {
  const answer = await ask('GET', path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return ((await answer.json()) as { items: Item[] }).items;
}

/** The element of this name. The page has it, or it is not our page. */
export function the<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as Kind;
}

const named = ({ name, municipality }: OtherEnd): string => `${name} i ${municipality}`;

/** What a citizen hears just now, in words. */
export function heardBy({ hears, message, talksWith }: Pick<Caller, 'hears' | 'message' | 'talksWith'>): string {
  switch (hears) {
    case 'ringing':
      return 'Det ringjer.';
    case 'message':
      return `«${message ?? '…'}»`;
    case 'music':
      return 'Ventemusikk: i kø.';
    case 'silence':
      return 'Stille.';
    case 'conversation':
      return talksWith.length > 0 ? `I samtale med ${talksWith.map(named).join(' og ')}.` : 'I samtale.';
  }
}
