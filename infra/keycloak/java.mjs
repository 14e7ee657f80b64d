import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arch } from 'node:process';
import { Halt } from '../local/halt.mjs';
import { findProgram, run } from '../local/processes/run.mjs';
import { debianPackages, hasApt } from '../local/services/debian-packages.mjs';
import { mendLinks } from './mend-links.mjs';

/** Keycloak 26 still starts with 17, asks for 21, and is quickest with the newest. */
const oldest = 17;

/**
 * The newest Java on this machine; on Debian one is unpacked into the cache when there is none.
 * @returns {Promise<string>} for JAVA_HOME
 */
export async function javaHome() {
  const found = await Promise.all((await candidates()).map(async (home) => ({ home, version: await versionOf(home) })));
  const [newest] = found.filter(({ version }) => version >= oldest).sort((a, b) => b.version - a.version);
  if (newest) return newest.home;
  if (!(await hasApt())) throw new Halt(`Keycloak needs Java ${oldest} or newer: install one, or set JAVA_HOME.`);
  const packages = [`openjdk-${oldest}-jre-headless`];
  const home = `usr/lib/jvm/java-${oldest}-openjdk-${arch === 'x64' ? 'amd64' : arch}`;
  const { prefix } = await debianPackages({ name: 'java', packages, program: `${home}/bin/java` });
  await mendLinks(prefix);
  return join(prefix, home);
}

async function candidates() {
  const jvm = '/usr/lib/jvm';
  const installed = (await readdir(jvm).catch(() => [])).map((name) => join(jvm, name));
  const onPath = await findProgram('java');
  return [process.env['JAVA_HOME'], ...installed, onPath?.replace(/\/bin\/java$/, '')].filter(
    (home) => home !== undefined,
  );
}

/** @param {string} home @returns {Promise<number>} 0 when there is no Java */
async function versionOf(home) {
  const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
  const said = release || (await run(join(home, 'bin/java'), ['--version']).catch(() => ''));
  return Number(/(?:JAVA_VERSION="|openjdk |java )(\d+)/.exec(said)?.[1] ?? 0);
}
