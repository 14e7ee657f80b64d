/** What sipp is to do, as its own XML. Written here and not in files, so that each knows what may be given to it. */

/** A citizen rings, is picked up, stays with sound in the line, and hangs up unless we do first. */
export type RingingCitizen = {
  readonly dialled: string;
  /** The From header's name and address, as hostile as they come. */
  readonly from: string;
  readonly headers?: readonly string[];
  /** How long on the line after being picked up. */
  readonly staysMs: number;
  /** A file of raw A-law, played again and again; none: a silent citizen. */
  readonly sound?: string;
  /** A key pressed a second after being picked up. */
  readonly presses?: string;
};

export const citizenRings = ({ dialled, from, headers = [], staysMs, sound, presses }: RingingCitizen): string =>
  scenario('citizen rings', [
    send(`INVITE sip:${dialled}@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: ${from};tag=[pid]c[call_number]
      To: <sip:${dialled}@[remote_ip]:[remote_port]>
      Call-ID: [call_id]
      CSeq: 1 INVITE
      Contact: <sip:citizen@[local_ip]:[local_port]>
      ${['Max-Forwards: 70', ...headers].join('\n      ')}
      ${offer('[rtpstream_audio_port]')}`),
    '<recv response="100" optional="true"/>',
    '<recv response="180" optional="true"/>',
    '<recv response="183" optional="true"/>',
    '<recv response="200" rrs="true"/>',
    send(request('ACK', 1, from), 'once'),
    ...(sound === undefined ? [] : [`<nop><action><exec rtp_stream="${sound},-1,8"/></action></nop>`]),
    ...(presses === undefined ? [] : [pressesKey(presses, from)]),
    `<recv request="BYE" timeout="${staysMs}" ontimeout="hang-up"/>`,
    send(ok, 'last'),
    '<label id="hang-up"/>',
    send(request('BYE', 3, from)),
    '<recv response="200"/>',
    '<label id="over"/>',
    '<nop/>',
  ]);

/** A device rings, is taken after `ringMs`, echoes what it hears, and hangs up after `talkMs` unless we do first. */
export const deviceAnswers = ({ ringMs, talkMs }: { readonly ringMs: number; readonly talkMs: number }): string =>
  scenario('device answers', [
    `<recv request="INVITE" rrs="true">
    <action>
      <ereg regexp=".*" search_in="hdr" header="From:" assign_to="caller"/>
      <ereg regexp=".*" search_in="hdr" header="To:" assign_to="me"/>
      <ereg regexp=".*" search_in="hdr" header="Via:" assign_to="way"/>
      <ereg regexp=".*" search_in="hdr" header="CSeq:" assign_to="turn"/>
    </action>
  </recv>`,
    send(`SIP/2.0 180 Ringing
      ${answering}
      Contact: <sip:[local_ip]:[local_port]>
      Content-Length: 0`),
    `<recv request="CANCEL" timeout="${ringMs}" ontimeout="take"/>`,
    send(`SIP/2.0 200 OK
      ${answering}
      Content-Length: 0`),
    send(`SIP/2.0 487 Request Terminated
      Via:[$way]
      From:[$caller]
      To:[$me];tag=[pid]d[call_number]
      Call-ID: [call_id]
      CSeq:[$turn]
      Content-Length: 0`),
    '<recv request="ACK" next="over"/>',
    '<label id="take"/>',
    send(`SIP/2.0 200 OK
      ${answering}
      Contact: <sip:[local_ip]:[local_port]>
      ${offer('[media_port]')}`),
    '<recv request="ACK"/>',
    `<recv request="BYE" timeout="${talkMs}" ontimeout="hang-up"/>`,
    send(ok, 'last'),
    '<label id="hang-up"/>',
    send(`BYE [next_url] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From:[$me];tag=[pid]d[call_number]
      To:[$caller]
      Call-ID: [call_id]
      CSeq: 2 BYE
      Max-Forwards: 70
      Content-Length: 0`),
    '<recv response="200"/>',
    '<label id="over"/>',
    '<nop/>',
  ]);

/** A device says no by itself: busy (486) or declined (603). */
export const deviceRefuses = (status: 486 | 603): string =>
  scenario('device refuses', [
    '<recv request="INVITE"/>',
    send(`SIP/2.0 ${status} No
      ${answering}
      Content-Length: 0`),
    '<recv request="ACK"/>',
  ]);

/** Somebody signs in, as whoever they say. */
export type Registering = { readonly as: string; readonly user: string; readonly password: string };

/** Asked who they are, they say it; anything but a welcome after that is a failure. */
export const deviceRegisters = ({ as, user, password }: Registering): string => {
  const register = (turn: number, proof = ''): string =>
    send(`REGISTER sip:[remote_ip] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <sip:${user}@[remote_ip]>;tag=[pid]r[call_number]
      To: <sip:${as}@[remote_ip]>
      Call-ID: [call_id]
      CSeq: ${turn} REGISTER
      Contact: <sip:${as}@[local_ip]:[local_port]>
      Max-Forwards: 70
      Expires: 60${proof}
      Content-Length: 0`);
  const proof = `\n      [authentication username=${user} password=${password}]`;
  return scenario('device registers', [
    register(1),
    '<recv response="401" auth="true"/>',
    register(2, proof),
    '<recv response="200"/>',
  ]);
};

const scenario = (name: string, steps: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="${name}">\n  ${steps.join('\n  ')}\n</scenario>\n`;

/** `once`: nobody answers it. `last`: after it the call is over. Else it is sent again until something comes. */
const send = (message: string, kind: 'again' | 'once' | 'last' = 'again'): string => {
  const isReply = message.startsWith('SIP/2.0 1') || (message.startsWith('SIP/2.0 200') && !message.includes('v=0'));
  const attributes = kind === 'last' ? ' next="over"' : kind === 'once' || isReply ? '' : ' retrans="500"';
  return `<send${attributes}><![CDATA[\n      ${message}\n\n    ]]></send>`;
};

const request = (method: 'ACK' | 'BYE' | 'INFO', turn: number, from: string, body = 'Content-Length: 0'): string =>
  `${method} [next_url] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: ${from};tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: ${turn} ${method}
      Max-Forwards: 70
      ${body}`;

const pressesKey = (key: string, from: string): string => `<pause milliseconds="1000"/>
  ${send(
    request(
      'INFO',
      2,
      from,
      `Content-Type: application/dtmf-relay
      Content-Length: [len]

      Signal=${key}
      Duration=160`,
    ),
  )}
  <recv response="200"/>`;

const answering = `[last_Via:]
      [last_From:]
      [last_To:];tag=[pid]d[call_number]
      [last_Call-ID:]
      [last_CSeq:]`;

const ok = `SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0`;

/** What sound we offer: A-law and keys, on this port. */
const offer = (port: string): string => `Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=- 1 1 IN IP[local_ip_type] [local_ip]
      s=-
      c=IN IP[media_ip_type] [media_ip]
      t=0 0
      m=audio ${port} RTP/AVP 8 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:101 telephone-event/8000
      a=sendrecv`;
