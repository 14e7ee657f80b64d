import { demoMunicipalities, type DemoPerson } from '../world/index.js';

const patienceS = 240;

/** Whoever comes to answer shall not have to wait to see a call: somebody rings their centre as they sign in. */
export class FirstCall {
  constructor(
    /** The simulator's callers; nobody rings when it is not given. */
    private readonly citizensUrl: string | undefined,
  ) {}

  /** On a line of another employer's where there is one, and whoever is there may take it. Signing in never waits for it. */
  comesTo({ centre, employer, roles }: Pick<DemoPerson, 'centre' | 'employer' | 'roles'>): void {
    if (this.citizensUrl === undefined || !roles.includes('agent')) return;
    const here = demoMunicipalities.filter((municipality) => municipality.centre === centre);
    const [line] = (here.find(({ key }) => key !== employer) ?? here[0])?.lines ?? [];
    if (!line) return;
    const body = JSON.stringify({ line: line.id, patienceS });
    fetch(this.citizensUrl, { method: 'POST', body, signal: AbortSignal.timeout(5_000) }).then(
      ({ ok, status }) => ok || console.error(`Nobody rang: the telephones answered ${status}.`),
      (fault: unknown) => console.error('Nobody rang:', fault),
    );
  }
}
