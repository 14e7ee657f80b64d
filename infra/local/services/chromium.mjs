import { Halt } from '../halt.mjs';
import { findProgram, run } from '../processes/run.mjs';
import { hasApt } from './debian-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A browser for the journeys: the machine's own, or on Debian as root the distribution's, installed now.
 * @returns {Promise<string>} its path; throws a `Halt` that says what to install
 */
export async function chromium() {
  const there = await findProgram(...names);
  if (there) return there;
  if (process.getuid?.() !== 0 || !(await hasApt())) {
    throw new Halt('There is no Chromium on this machine: install it (on Debian: `apt-get install chromium`).');
  }
  console.log("Installing Chromium from the distribution's packages …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patiently = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', [...patiently, 'update'], { env });
    await run('apt-get', [...patiently, 'install', '-y', '--no-install-recommends', 'chromium'], { env });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Halt(`Chromium could not be installed (\`apt-get install chromium\`): ${reason}`);
  }
  return (await findProgram(...names)) ?? names[0] ?? '';
}
