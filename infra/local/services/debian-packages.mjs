// Debian packages unpacked into a cache: no root, nothing installed, no service started, nothing changed on the host.
// apt itself reads the machine's sources and works out the dependencies; only its folders are ours.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from '../halt.mjs';
import { findProgram, run } from '../processes/run.mjs';
import { cacheFolder } from '../places.mjs';

/**
 * @typedef {object} Unpacked
 * @property {string} prefix what would be `/`
 * @property {string} libraryPath for LD_LIBRARY_PATH, or for the suite's own loader
 * @property {string[]} versions the files of which it was made, `name_version_arch.deb`
 */

/** Whether this machine's system is of Debian's kind, with apt at hand. */
export const hasApt = async () => Boolean((await findProgram('apt-get')) && (await findProgram('dpkg-deb')));

/**
 * Downloads packages with all they need and unpacks them, once; later calls find them in the cache.
 * From the machine's own suite, what is installed already is not fetched again. From another suite everything is,
 * its C library too: run such programs with that suite's own loader.
 * @param {object} wanted
 * @param {string} wanted.name the folder in the cache
 * @param {string[]} wanted.packages
 * @param {string} [wanted.suite] such as `forky`; without it the machine's own
 * @param {string} [wanted.program] what must be there afterwards, below the prefix
 * @returns {Promise<Unpacked>}
 */
export async function debianPackages({ name, packages, suite, program = '' }) {
  const home = join(cacheFolder, 'debian', name);
  const recipe = join(home, 'packages.json');
  const order = JSON.stringify({ suite: suite ?? (await ownSuite()), packages });
  const kept = existsSync(recipe) ? JSON.parse(await readFile(recipe, 'utf8')) : undefined;
  const isWhole = () => existsSync(join(home, 'root', program));
  if (kept?.order === order && isWhole()) return unpacked(home, kept.versions);

  await mkdir(join(cacheFolder, 'debian'), { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'debian', `.${name}-`));
  /** @type {string[]} */
  let versions;
  try {
    versions = await download(work, packages, suite);
    for (const file of versions) {
      await run('dpkg-deb', ['-x', join(work, 'apt/archives', file), join(work, 'root')]);
    }
    await rm(join(work, 'apt'), { recursive: true });
    await writeFile(join(work, 'packages.json'), JSON.stringify({ order, versions }, null, 2));
    await rm(home, { recursive: true, force: true });
    // Whoever else fetched the same in the meantime has put the same there.
    await rename(work, home).catch(() => undefined);
  } catch (error) {
    throw new Halt(
      `Could not fetch ${packages[0]} from this machine's Debian mirror (${shortly(error)}): ` +
        `install it, or start again where the mirror can be reached.`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  if (!isWhole()) {
    // Nothing was fetched, for dpkg says that it is installed; and we are here because it was not found.
    throw new Halt(
      `This machine's dpkg says that ${packages[0]} is installed, but its files are not there: ` +
        `mend that with \`apt-get install --reinstall ${packages[0]}\`.`,
    );
  }
  return unpacked(home, versions);
}

/** @param {string} home @param {string[]} versions @returns {Promise<Unpacked>} */
async function unpacked(home, versions) {
  const prefix = join(home, 'root');
  const folders = [];
  for (const lib of [join(prefix, 'usr/lib'), join(prefix, 'lib')]) {
    const names = existsSync(lib) ? await readdir(lib) : [];
    folders.push(...names.filter((name) => name.endsWith('-linux-gnu')).map((name) => join(lib, name)));
  }
  return { prefix, libraryPath: folders.join(':'), versions };
}

/** @param {string} work @param {string[]} packages @param {string | undefined} suite */
async function download(work, packages, suite) {
  const apt = join(work, 'apt');
  for (const folder of ['lists/partial', 'archives/partial']) await mkdir(join(apt, folder), { recursive: true });
  await writeFile(join(apt, 'sources.list'), await sourceLines(suite));
  await writeFile(join(apt, 'nothing-installed'), '');
  await writeFile(join(apt, 'apt.conf'), await aptSettings(apt, suite));
  const env = { ...process.env, APT_CONFIG: join(apt, 'apt.conf'), LC_ALL: 'C' };
  // A mirror out of reach is only a warning otherwise, and the package then seems not to exist.
  await run('apt-get', ['-q', '-o', 'APT::Update::Error-Mode=any', 'update'], { env });
  await run('apt-get', ['-q', '-y', '--no-install-recommends', '--download-only', 'install', ...packages], { env });
  return (await readdir(join(apt, 'archives'))).filter((file) => file.endsWith('.deb')).sort();
}

/**
 * Private folders, no hooks of the machine, but its ways to its mirror (proxy, certificates, checks).
 * @param {string} apt @param {string | undefined} suite
 */
async function aptSettings(apt, suite) {
  const ways = (await run('apt-config', ['dump', 'Acquire']))
    .split('\n')
    .filter((line) => !/^Acquire::(IndexTargets|Languages|Changelogs)/.test(line));
  const installed = suite ? join(apt, 'nothing-installed') : '/var/lib/dpkg/status';
  const settings = {
    'Dir::Etc::main': '/dev/null',
    'Dir::Etc::parts': '/dev/null',
    'Dir::Etc::sourcelist': join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::State::status': installed,
    'Dir::State::extended_states': join(apt, 'extended-states'),
    'Dir::Cache': apt,
    'Dir::Cache::archives': join(apt, 'archives'),
    'APT::Sandbox::User': 'root',
    'APT::Get::List-Cleanup': 'false',
    'Acquire::Languages': 'none',
    'Debug::NoLocking': 'true',
  };
  return [...ways, ...Object.entries(settings).map(([name, value]) => `${name} "${value}";`)].join('\n');
}

/** One line a source, as the machine itself has them. @param {string | undefined} suite */
async function sourceLines(suite) {
  const own = await ownSuite();
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const signedBy = existsSync(keys) ? `[signed-by=${keys}] ` : '';
  const uris = await run('apt-get', ['update', '--print-uris']);
  const sources = [...uris.matchAll(/^'(\S+)\/dists\/([^'\s]+)\/InRelease'/gm)].map(([, uri, of]) => ({ uri, of }));
  const chosen = suite
    ? sources.filter(({ of }) => of === own).map(({ uri }) => ({ uri, of: suite }))
    : sources.filter(({ of }) => of === own || of?.startsWith(`${own}-`));
  if (chosen.length === 0) throw new Error(`apt knows no source of the suite ${own}`);
  return chosen.map(({ uri, of }) => `deb ${signedBy}${uri} ${of} main\n`).join('');
}

/** The name of the suite that this machine runs, such as `bookworm`. */
async function ownSuite() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^VERSION_CODENAME="?([\w-]+)/m.exec(release)?.[1] ?? 'sid';
}

/** @param {unknown} error */
const shortly = (error) => {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return (lines.find((line) => line.includes('E: ')) ?? lines[0] ?? '').replace(/^.*E: /, '').trim();
};
