// sipp as citizens who ring, and as the agents' telephones.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { telephonePackages } from '../asterisk/packages.mjs';
import { freePort } from '../local/processes/ports.mjs';
import { inCheckout } from '../local/places.mjs';

/** How long a telephone rings, and the agent talks, before she hangs up. */
const manner = { ringMs: 250, talkMs: 900 };
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

  const devices = await start(deviceAnswers(manner), '127.0.0.1', []);
  return {
    devicesAt: `127.0.0.1:${devices.port}`,
    /**
     * So many citizens, so many a second, each with a number of their own: `series` and their turn, from 1. Settles when all are over.
     * @param {{ dialled: string, series: string, calls: number, perSecond: number }} wanted
     */
    ring: async ({ dialled, series, calls, perSecond }) => {
      const from = `<sip:${series}[call_number]@127.0.0.2>`;
      const load = ['-m', String(calls), '-r', String(perSecond), '-l', String(calls), `127.0.0.1:${sipPort}`];
      return (await start(citizen(dialled, from), '127.0.0.2', load)).ended;
    },
    stop: () => running.forEach((child) => child.kill('SIGKILL')),
  };
}

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
