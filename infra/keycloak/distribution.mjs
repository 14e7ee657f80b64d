import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Halt } from '../local/halt.mjs';
import { cacheFolder } from '../local/places.mjs';
import { findProgram, run } from '../local/processes/run.mjs';
import { debianPackages, hasApt } from '../local/services/debian-packages.mjs';
import { mendLinks } from './mend-links.mjs';

/** Seen to start, import the realm and pass the suite. Raise it here and run `npm run test:keycloak`. */
export const keycloakVersion = '26.7.5';
const unpack = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';

/** Decided when Keycloak is built, once; all else is told at the start. */
const builtWith = ['--db=dev-mem', '--cache=local'];

/**
 * Keycloak as its makers publish it, fetched by Maven into the cache and built for the suite's database.
 * @param {string} javaHome
 * @returns {Promise<string>} the folder; nothing of a run is written there
 */
export async function keycloakDistribution(javaHome) {
  const home = join(cacheFolder, 'keycloak', keycloakVersion);
  const isBuilt = join(home, 'built-with.json');
  if (existsSync(isBuilt)) return home;

  await mkdir(join(cacheFolder, 'keycloak'), { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'keycloak', '.work-'));
  try {
    const env = { ...process.env, JAVA_HOME: javaHome };
    const artifact = `org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`;
    await run(await maven(), ['-q', '-B', unpack, `-Dartifact=${artifact}`, `-DoutputDirectory=${work}`], {
      env,
      cwd: work,
    });
    const unpacked = join(work, `keycloak-${keycloakVersion}`);
    await run('bash', ['bin/kc.sh', 'build', ...builtWith], { env, cwd: unpacked });
    await writeFile(join(unpacked, 'built-with.json'), JSON.stringify(builtWith));
    await rm(home, { recursive: true, force: true });
    await rename(unpacked, home);
    return home;
  } catch (error) {
    if (error instanceof Halt) throw error;
    throw new Halt(`Could not fetch Keycloak ${keycloakVersion}: ${error instanceof Error ? error.message : error}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function maven() {
  const found = await findProgram('mvn');
  if (found) return found;
  if (!(await hasApt())) throw new Halt('Keycloak is fetched by Maven: install it (`mvn`).');
  const program = 'usr/share/maven/bin/mvn';
  const { prefix } = await debianPackages({ name: 'maven', packages: ['maven'], program });
  await mendLinks(prefix);
  return join(prefix, program);
}
