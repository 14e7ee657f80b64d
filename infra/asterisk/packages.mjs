// Asterisk 22 and sipp for a machine whose own Debian has neither: a newer suite's packages, unpacked into the cache
// and run with that suite's own loader.
import { join } from 'node:path';
import { Halt } from '../local/halt.mjs';
import { debianPackages, hasApt } from '../local/services/debian-packages.mjs';

/** Debian 12 and 13 carry no Asterisk; this suite carries 22, the long-term line. */
const suite = 'forky';

const packages = ['asterisk', 'asterisk-core-sounds-en-gsm', 'asterisk-moh-opsound-gsm', 'sip-tester', 'libc6'];

/** The loader's name by processor, as the C library's package calls it. @type {Record<string, string>} */
const loaders = { x64: 'ld-linux-x86-64.so.2', arm64: 'ld-linux-aarch64.so.1' };

/**
 * @typedef {object} TelephonePackages
 * @property {string} prefix what would be `/`
 * @property {string} libraries the suite's own libraries, and Asterisk's modules
 * @property {(name: string, args: string[]) => { program: string, args: string[] }} run how one of its programs is started
 */

/** The unpacked programs; fetched at the first use (92 MB, some 10 s). @returns {Promise<TelephonePackages>} */
export async function telephonePackages() {
  const loader = loaders[process.arch];
  if (!loader || !(await hasApt())) {
    throw new Halt(
      'A local Asterisk needs a Debian machine; elsewhere point the router at an Asterisk 22 of your own.',
    );
  }
  const { prefix, libraryPath } = await debianPackages({ name: 'asterisk', suite, packages });
  const [libraries = ''] = libraryPath.split(':');
  return {
    prefix,
    libraries,
    run: (name, args) => ({
      program: join(libraries, loader),
      args: ['--library-path', libraryPath, join(prefix, name), ...args],
    }),
  };
}
