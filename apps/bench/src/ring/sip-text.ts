/** As much of SIP as two ends on one machine need: requests and answers over UDP, one branch each. */
export type SipText = {
  /** `INVITE sip:…` or `200 OK`, without the version. */
  readonly first: string;
  readonly isAnswer: boolean;
  /** By lower-case name; of Via and Record-Route all, in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
};

export function readSip(bytes: Buffer): SipText | undefined {
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const full = short[name] ?? name;
    headers.set(full, [...(headers.get(full) ?? []), line.slice(colon + 1).trim()]);
  }
  const isAnswer = first.startsWith('SIP/2.0 ');
  return { first: isAnswer ? first.slice(8) : first.replace(/ SIP\/2\.0$/, ''), isAnswer, headers };
}

const short: Readonly<Record<string, string>> = { v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact' };

export const header = ({ headers }: SipText, name: string): string => headers.get(name)?.[0] ?? '';

export const statusOf = ({ first }: SipText): number => Number.parseInt(first, 10);

export const methodOf = ({ first }: SipText): string => first.split(' ')[0] ?? '';

/** The address between the angle brackets. */
export const addressIn = (value: string): string => /<([^>]+)>/.exec(value)?.[1] ?? value;

export function writeSip(first: string, headers: readonly (readonly [string, string])[], body = ''): Buffer {
  const type: readonly (readonly [string, string])[] = body ? [['Content-Type', 'application/sdp']] : [];
  const all = [...headers, ...type, ['Content-Length', String(body.length)] as const];
  return Buffer.from(`${[first, ...all.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n${body}`);
}

/** Says yes, or rings, to a request: what came is given back, with a tag of ours. */
export function answerTo(request: SipText, status: string, more: readonly (readonly [string, string])[], body = '') {
  const given = ['via', 'record-route', 'from', 'call-id', 'cseq'].flatMap((name) =>
    (request.headers.get(name) ?? []).map((value): [string, string] => [name, value]),
  );
  const to = header(request, 'to');
  return writeSip(`SIP/2.0 ${status}`, [...given, ['to', to.includes('tag=') ? to : `${to};tag=here`], ...more], body);
}

/** Somebody who takes part with A-law at this address; nobody listens at the port. */
export const sdp = (address: string): string =>
  [
    ...['v=0', `o=- 1 1 IN IP4 ${address}`, 's=-', `c=IN IP4 ${address}`, 't=0 0'],
    ...['m=audio 9 RTP/AVP 8', 'a=rtpmap:8 PCMA/8000', ''],
  ].join('\r\n');
