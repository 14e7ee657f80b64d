import { platform } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { findProgram, run } from '../processes/run.mjs';
import { debianPackages, hasApt } from './debian-packages.mjs';

/** The written standards, by the names of their dictionaries. */
const dictionaries = { nn: 'nn_NO', nb: 'nb_NO' };

/** @typedef {{ program: string, env: Record<string, string> }} Hunspell */

/**
 * A spelling checker that knows both written standards: the machine's own, else the distribution's, unpacked into the
 * cache. Only tests use it.
 * @returns {Promise<Hunspell>} throws a `Halt` that says what to install
 */
export async function hunspell() {
  const own = { program: (await findProgram('hunspell')) ?? 'hunspell', env: {} };
  if (await knowsBoth(own)) return own;
  if (platform() !== 'linux' || !(await hasApt())) {
    throw new Halt(
      'There is no hunspell with nn_NO and nb_NO on this machine: install it with its Norwegian dictionaries.',
    );
  }
  const { prefix, libraryPath } = await debianPackages({ name: 'hunspell', packages: ['hunspell', 'hunspell-no'] });
  const DICPATH = join(prefix, 'usr/share/hunspell');
  const unpacked = { program: join(prefix, 'usr/bin/hunspell'), env: { DICPATH, LD_LIBRARY_PATH: libraryPath } };
  // What is installed is not fetched again: a machine may have had one half of it.
  for (const one of [unpacked, { ...own, env: { DICPATH } }, { ...unpacked, env: { LD_LIBRARY_PATH: libraryPath } }]) {
    if (await knowsBoth(one)) return one;
  }
  throw new Halt("This machine's hunspell does not work: `apt-get install --reinstall hunspell hunspell-no`.");
}

/** @param {Hunspell} checker */
async function knowsBoth(checker) {
  try {
    for (const language of /** @type {const} */ (['nn', 'nb'])) await unknownWords(checker, language, 'og');
    return true;
  } catch {
    return false;
  }
}

/**
 * The words of a text that the dictionary does not have, each once, as they stand there.
 * @param {Hunspell} checker
 * @param {'nn' | 'nb'} language
 * @param {string} text
 */
export async function unknownWords({ program, env }, language, text) {
  const said = await run(program, ['-i', 'utf-8', '-d', dictionaries[language], '-l'], {
    input: text,
    env: { ...process.env, ...env },
  });
  return [...new Set(said.split('\n').filter(Boolean))];
}
