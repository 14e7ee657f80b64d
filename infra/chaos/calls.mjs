// sipp as citizens who ring, and as the agents' telephones.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { telephonePackages } from '../asterisk/packages.mjs';
import { freePort } from '../local/processes/ports.mjs';
import { inCheckout } from '../local/places.mjs';

/** How long a telephone rings, and the agent talks, before she hangs up. */
const manner = { ringMs: 250, talkMs: 2_000 };
/** So long does a citizen stay on the line for an answer. */
const patienceMs = 60_000;

/** @typedef {Awaited<ReturnType<typeof openSipp>>} Sipp */

/** @param {string} dir @param {number} sipPort Asterisk's */
export async function openSipp(dir, sipPort) {
  await mkdir(dir, { recursive: true });
  const { run } = await telephonePackages();
  const scenarios = inCheckout('libs/telephony/dist/testing/sipp-scenarios.js');
  const { deviceAnswers } = await import(pathToFileURL(scenarios).href);
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  let turn = 0;

  /** @param {string} scenario @param {string} address @param {string[]} args @param {number} [port] */
  const start = async (scenario, address, args, port) => {
    const file = join(dir, `${(turn += 1)}.xml`);
    await writeFile(file, scenario);
    const own = port ?? (await freePort());
    const { program, args: loader } = run('usr/bin/sipp', []);
    const place = ['-sf', file, '-i', address, '-p', String(own), '-mi', address, '-mp', String(await freePort())];
    const rest = ['-nostdin', '-trace_err', '-error_file', `${file}.err`];
    const child = spawn(program, [...loader, ...args, ...place, ...rest], {
      cwd: dir,
      stdio: 'ignore',
      env: { TERM: 'dumb' },
    });
    running.add(child);
    const ended = new Promise((resolve) => child.once('exit', (code) => (running.delete(child), resolve(code))));
    return { port: own, ended, child };
  };

  /** @type {string} */
  const scenario = withOneLine(deviceAnswers(manner));
  /** @type {Map<string, Awaited<ReturnType<typeof start>>>} */
  const devices = new Map();
  return {
    /** Her telephone, which has one line and signs in by itself. @param {string} agent */
    device: async (agent) => {
      const before = devices.get(agent);
      before?.child.kill('SIGKILL');
      await before?.ended;
      const device = await start(scenario, '127.0.0.1', [], before?.port);
      devices.set(agent, device);
      return (await start(signsIn(agent, device.port), '127.0.0.1', ['-m', '1', `127.0.0.1:${sipPort}`])).ended;
    },
    /**
     * Citizens, each with one of these numbers, so many a second. `ended` when all their calls are over.
     * @param {string} dialled @param {readonly string[]} numbers @param {number} perSecond
     */
    ring: async (dialled, numbers, perSecond) => {
      const file = join(dir, `${(turn += 1)}.csv`);
      await writeFile(file, ['SEQUENTIAL', ...numbers.map((number) => `${number};`), ''].join('\n'));
      const many = String(numbers.length);
      const load = ['-inf', file, '-m', many, '-r', String(perSecond), '-l', many, `127.0.0.1:${sipPort}`];
      const { ended, child } = await start(citizen(dialled, '<sip:[field0]@127.0.0.2>'), '127.0.0.2', load);
      return { ended, stop: () => void child.kill('SIGKILL') };
    },
    stop: () => running.forEach((child) => child.kill('SIGKILL')),
  };
}

/** As a telephone with one line: who rings while it is in use hears that it is busy. @param {string} scenario */
const withOneLine = (scenario) =>
  scenario
    .replace(/(<scenario [^>]*>)/, '$1\n<Global variables="line"/>')
    .replace(
      '</recv>',
      `</recv>
  <nop><action><test assign_to="isBusy" variable="line" compare="equal" value="1"/></action></nop>
  <nop next="busy" test="isBusy"/>
  <nop><action><assign assign_to="line" value="1"/></action></nop>`,
    )
    .replace(
      /<label id="over"\/>\s*<nop\/>/,
      `<label id="over"/>
  <nop next="end"><action><assign assign_to="line" value="0"/></action></nop>
  <label id="busy"/>
  ${send(`SIP/2.0 486 Busy Here
      [last_Via:]
      [last_From:]
      [last_To:];tag=[pid]b[call_number]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0`)}
  <recv request="ACK"/>
  <label id="end"/>
  <nop/>
  <Reference variables="way,turn,me,caller"/>`,
    );

/** @param {string} agent @param {number} port where it can be rung */
const signsIn = (agent, port) => `<?xml version="1.0" encoding="UTF-8"?>
<scenario name="telephone signs in">
  ${send(
    `REGISTER sip:[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <sip:${agent}@[remote_ip]>;tag=[pid]r[call_number]
      To: <sip:${agent}@[remote_ip]>
      Call-ID: [call_id]
      CSeq: 1 REGISTER
      Contact: <sip:${agent}@127.0.0.1:${port}>
      Expires: 7200
      Max-Forwards: 70
      Content-Length: 0`,
    ' retrans="500"',
  )}
  <recv response="100" optional="true"/>
  <recv response="200"/>
</scenario>
`;

/** @param {string} dialled @param {string} from */
const citizen = (dialled, from) => `<?xml version="1.0" encoding="UTF-8"?>
<scenario name="citizen">
  ${send(
    `INVITE sip:${dialled}@[remote_ip]:[remote_port] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: ${from};tag=[pid]c[call_number]
      To: <sip:${dialled}@[remote_ip]:[remote_port]>
      Call-ID: [call_id]
      CSeq: 1 INVITE
      Contact: <sip:citizen@[local_ip]:[local_port]>
      Max-Forwards: 70
      Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=- 1 1 IN IP[local_ip_type] [local_ip]
      s=-
      c=IN IP[media_ip_type] [media_ip]
      t=0 0
      m=audio [media_port] RTP/AVP 8
      a=rtpmap:8 PCMA/8000`,
    ' retrans="500"',
  )}
  <recv response="100" optional="true"/>
  <recv response="180" optional="true"/>
  <recv response="183" optional="true"/>
  <recv response="200" rrs="true"/>
  ${send(inDialogue('ACK', 1, from))}
  <recv request="BYE" timeout="${patienceMs}" ontimeout="gives-up"/>
  ${send(
    `SIP/2.0 200 OK
      [last_Via:]
      [last_From:]
      [last_To:]
      [last_Call-ID:]
      [last_CSeq:]
      Content-Length: 0`,
    ' next="over"',
  )}
  <label id="gives-up"/>
  ${send(inDialogue('BYE', 2, from), ' retrans="500"')}
  <recv response="200"/>
  <label id="over"/>
  <nop/>
</scenario>
`;

/** @param {string} message @param {string} [attributes] */
const send = (message, attributes = '') => `<send${attributes}><![CDATA[\n      ${message}\n\n    ]]></send>`;

/** @param {'ACK' | 'BYE'} method @param {number} turn @param {string} from */
const inDialogue = (method, turn, from) => `${method} [next_url] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: ${from};tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: ${turn} ${method}
      Max-Forwards: 70
      Content-Length: 0`;
