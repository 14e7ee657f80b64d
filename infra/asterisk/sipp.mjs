// sipp as citizens and agents' devices: fills a scenario of ./sipp with what this one does and starts it.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill } from './configuration.mjs';

const scenarios = fileURLToPath(new URL('sipp', import.meta.url));

/**
 * @param {import('./packages.mjs').TelephonePackages} packages
 * @param {string} dir where filled scenarios and error logs go
 * @param {{ name: string, scenario: string, values: Record<string, string | number>, address: string, port: number,
 *   mediaPort: number, to?: string, calls?: number }} one
 *   `to` is host:port for who rings; without it, it waits to be rung.
 */
export async function startSipp({ run }, dir, one) {
  await mkdir(dir, { recursive: true });
  const template = await readFile(join(scenarios, `${one.scenario}.xml`), 'utf8');
  const file = join(dir, `${one.name}.xml`);
  const sound = join(dir, 'tone.alaw');
  await writeFile(sound, Buffer.alloc(8_000, tone));
  const values = { sound, ...one.values };
  await writeFile(file, fill(one.scenario, template, values));
  const { program, args } = run('usr/bin/sipp', [
    ...(one.to ? [one.to] : []),
    ...['-sf', file, '-i', one.address, '-p', String(one.port), '-mi', one.address, '-nostdin', '-rtp_echo'],
    ...['-mp', String(one.mediaPort), '-min_rtp_port', String(one.mediaPort), '-max_rtp_port', `${one.mediaPort + 99}`],
    ...(one.calls ? ['-m', String(one.calls)] : []),
    ...['-trace_err', '-error_file', join(dir, `${one.name}.err`)],
  ]);
  const child = spawn(program, args, { cwd: dir, stdio: 'ignore', env: { ...process.env, TERM: 'dumb' } });
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  };
  return { pid: child.pid, ended, stop };
}

/** Half a kilohertz in A-law: enough to be heard, and to be counted as sound. */
const tone = Buffer.from([
  0xd5, 0xbd, 0xb5, 0xbd, 0xd5, 0x3d, 0x35, 0x3d, 0x55, 0x3d, 0x35, 0x3d, 0xd5, 0xbd, 0xb5, 0xbd,
]);
