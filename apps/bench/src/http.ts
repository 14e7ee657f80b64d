// node dist/http.js ground.json: our API beside its peer. infra/bench starts both and this; the last line is the result.
import { groundAt, type Ground } from './ground.js';
import { answerOnce, connections, underLoad, warmUp, type Run } from './load.js';
import { median } from './median.js';
import { listeningIn } from './statements.js';
import { openTallies, type Tallies } from './tallies.js';
import { tokenOf } from './tokens.js';

/** The routes, from the least work to the most. */
const routes = (centreId: string) => ({
  open: '/health/live',
  plain: '/api/me',
  tenant: `/api/centres/${centreId}/lines`,
});
type RouteName = keyof ReturnType<typeof routes>;
const applications = { ours: 'samsvar-api', peer: 'samsvar-peer' } as const;

type Pair = { readonly ours: Run; readonly peer: Run };

async function measure(ground: Ground): Promise<void> {
  const tallies = await openTallies(ground);
  const { repetitions, seconds } = ground;
  console.log(`${connections} connections, ${repetitions} × ${seconds} s each side of each route, the sides in turn.`);
  const pairs: Record<RouteName, Pair[]> = { open: [], plain: [], tenant: [] };
  const paths = Object.entries(routes(ground.centreId)) as [RouteName, string][];
  for (const [route, path] of paths) await showSameWork(ground, route, path);
  for (const [, path] of paths) await warmUpBoth(ground, path);
  for (let turn = 1; turn <= repetitions; turn += 1) {
    for (const [route, path] of paths) {
      const pair = await measurePair(ground, path, turn, tallies);
      pairs[route].push(pair);
      for (const side of ['ours', 'peer'] as const) console.log(row(turn, route, side, pair[side]));
    }
  }
  await tallies.close();
  conclude(pairs);
}

async function warmUpBoth(ground: Ground, path: string): Promise<void> {
  const { ours, peer } = await questionTo(ground, path);
  await warmUp(ours, ground.warmUp);
  await warmUp(peer, ground.warmUp);
}

/** The same question to both sides, from the asker whose turn it is. */
async function questionTo(ground: Ground, path: string, turn = 0) {
  const asker = ground.askers[turn % ground.askers.length];
  if (!asker) throw new Error('nobody is there to ask');
  const token = await tokenOf(asker, ground);
  return { ours: { url: ground.ours + path, token }, peer: { url: ground.peer + path, token } };
}

/** Who comes second finds a warmer machine: each turn the other begins. Each turn somebody else asks. */
async function measurePair(ground: Ground, path: string, turn: number, tallies: Tallies): Promise<Pair> {
  const question = await questionTo(ground, path, turn);
  const body = await answerOnce(question.ours);
  const run = (side: 'ours' | 'peer') => underLoad(question[side], body, ground.seconds, tallies);
  if (turn % 2 === 0) {
    const ours = await run('ours');
    return { ours, peer: await run('peer') };
  }
  const peer = await run('peer');
  return { ours: await run('ours'), peer };
}

/** The peer must say the same to the database and answer the same: else its figure would mean nothing. */
async function showSameWork(ground: Ground, route: RouteName, path: string): Promise<void> {
  const question = await questionTo(ground, path);
  const bodies = { ours: '', peer: '' };
  const said = await listeningIn(ground, async (heard) => {
    const hear = (side: 'ours' | 'peer') =>
      heard(applications[side], async () => (bodies[side] = await answerOnce(question[side])));
    return { ours: await hear('ours'), peer: await hear('peer') };
  });

  if (said.ours.join('\n') !== said.peer.join('\n')) {
    throw new Error(`${route}: ours says\n${said.ours.join('\n')}\n\nthe peer\n${said.peer.join('\n')}`);
  }
  if (bodies.ours !== bodies.peer) throw new Error(`${route}: ours\n${bodies.ours}\npeer\n${bodies.peer}`);
  console.log(`${route}: GET ${path}, ${said.ours.length} statements, the same on both sides; bodies equal`);
}

const row = (turn: number, route: string, side: string, run: Run) =>
  `${turn} ${route.padEnd(6)} ${side}  ` +
  `${run.perSecond.toFixed(0).padStart(5)} answers/s, p99 ${run.p99Ms} ms, ${run.astray} astray (counted by autocannon)  ` +
  `per answer ${run.auditRows.toFixed(2)} audit rows (in Postgres), ${run.limiterCounts.toFixed(2)} limiter counts (in Redis)`;

function conclude(pairs: Record<RouteName, readonly Pair[]>): void {
  const ratio = (route: RouteName) =>
    Number(median(pairs[route].map(({ ours, peer }) => ours.perSecond / peer.perSecond)).toFixed(2));
  const ours = pairs.tenant.map((pair) => pair.ours);
  const astray = Object.values(pairs)
    .flat()
    .reduce((sum, pair) => sum + pair.ours.astray + pair.peer.astray, 0);
  if (astray > 0) process.exitCode = 1;
  const result = {
    bench: 'http',
    plainRatio: ratio('plain'),
    tenantRatio: ratio('tenant'),
    openRatio: ratio('open'),
    rps: Math.round(median(ours.map(({ perSecond }) => perSecond))),
    p99Ms: median(ours.map(({ p99Ms }) => p99Ms)),
    astray,
  };
  console.log(JSON.stringify(result));
}

await measure(groundAt(process.argv[2] ?? ''));
