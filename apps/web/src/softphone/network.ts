/** How often the connection of a call is looked at. */
const lookEveryMs = 2_000;
/** Of a hundred packets, more lost than these are heard as gaps. */
const mostLost = 5;
/** Longer on the way there and back, and people begin to speak at the same time. */
const longestWayS = 0.4;

type Counted = { readonly received: number; readonly lost: number; readonly wayS: number };

/** Tells whether sound comes through well, when that changes. Answers how to stop. */
export function watchNetwork(connection: RTCPeerConnection, tell: (isPoor: boolean) => void): () => void {
  let before: Counted | undefined;
  let wasPoor = false;
  const look = async () => {
    const now = counted(await connection.getStats());
    const isPoor = before !== undefined && soundsPoor(before, now);
    before = now;
    if (isPoor !== wasPoor) tell(isPoor);
    wasPoor = isPoor;
  };
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
  return () => clearInterval(timer);
}

/** Between two looks. Silence from the other side is the network's too: telephones send always. */
export function soundsPoor(before: Counted, now: Counted): boolean {
  const [received, lost] = [now.received - before.received, now.lost - before.lost];
  const all = received + lost;
  return all === 0 || lost * 100 > all * mostLost || now.wayS > longestWayS;
}

function counted(stats: RTCStatsReport): Counted {
  let [received, lost, wayS] = [0, 0, 0];
  for (const one of stats.values() as Iterable<Record<string, unknown>>) {
    if (one['type'] === 'inbound-rtp') {
      received += Number(one['packetsReceived'] ?? 0);
      lost += Number(one['packetsLost'] ?? 0);
    }
    if (one['type'] === 'remote-inbound-rtp') wayS = Math.max(wayS, Number(one['roundTripTime'] ?? 0));
  }
  return { received, lost, wayS };
}
