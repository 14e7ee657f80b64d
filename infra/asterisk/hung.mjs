// An Asterisk that has died, or whose threads wait for each other, answers nobody: every test after that fails, and none
// of them can say why.
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram, run } from '../local/processes/run.mjs';

/** One that lists a whole rush on a slow machine takes some seconds, and answers. */
const answersWithinMs = 30_000;
const pauseMs = 5_000;
const onlySoLong = /** @type {const} */ ({ timeout: 30_000, killSignal: 'SIGKILL' });

/**
 * Asks what every test asks, until that has been answered no more; then ends Asterisk, so that whoever waits for it
 * hears so at once, and says where its threads stood. Of one that has died by itself it says how.
 * @param {Pick<import('./pbx.mjs').Pbx, 'httpPort' | 'ariUser' | 'ariPassword' | 'pid' | 'ended'>} pbx
 * @param {AbortSignal} enough when nobody needs to know any more: then nothing is said
 * @returns {Promise<string | undefined>}
 */
export async function endWhenHung({ httpPort, ariUser, ariPassword, pid, ended }, enough) {
  /** @type {string | undefined} */
  let end;
  void ended.then((how) => (end = how));
  const authorization = `Basic ${Buffer.from(`${ariUser}:${ariPassword}`).toString('base64')}`;
  const isAnswered = async () => {
    const signal = AbortSignal.timeout(answersWithinMs);
    const answer = fetch(`http://127.0.0.1:${httpPort}/ari/channels`, { headers: { authorization }, signal });
    return answer
      .then((said) => said.text())
      .then(
        () => true,
        (error) => error.name !== 'TimeoutError',
      );
  };
  while (await isAnswered()) {
    await pause(pauseMs, undefined, { signal: enough }).catch(() => undefined);
    if (end) return `Asterisk (pid ${pid}) was gone before the tests were over: ${end}.`;
    if (enough.aborted) return undefined;
  }
  const told = `Asterisk (pid ${pid}) hung: nothing was answered for ${answersWithinMs / 1000} s, and it was ended.`;
  const threads = await threadsOf(pid);
  process.kill(pid, 'SIGKILL');
  return `${told}\n${threads}`;
}

/** Each thread's calls where there is a debugger that may look, else what each waits for in the kernel. @param {number} pid */
async function threadsOf(pid) {
  const gdb = await findProgram('gdb');
  if (!gdb) return waitsOf(pid);
  const itself = await programOf(pid);
  const orders = [...(itself ? [`add-symbol-file ${itself}`] : []), 'thread apply all backtrace'];
  const words = ['-p', String(pid), '-batch', ...orders.flatMap((order) => ['-ex', order])];
  return run(gdb, words, onlySoLong).catch(() => waitsOf(pid));
}

/** A debugger takes the loader for the program: where Asterisk itself is, in a debugger's words. @param {number} pid */
async function programOf(pid) {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8').catch(() => '');
  const [, from, file] = /^([0-9a-f]+)-\S+ \S+ 0+ .*?(\/\S+\/sbin\/asterisk)$/m.exec(maps) ?? [];
  return from && file && `${file} -o 0x${from}`;
}

/** @param {number} pid */
async function waitsOf(pid) {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  const read = (/** @type {string} */ file) => readFile(file, 'utf8').catch(() => '?');
  const lines = threads.map(async (id) => {
    const [name, where] = await Promise.all(['comm', 'wchan'].map((what) => read(`${folder}/${id}/${what}`)));
    return `${id} ${name?.trim()}: ${where}`;
  });
  return (await Promise.all(lines)).join('\n');
}
