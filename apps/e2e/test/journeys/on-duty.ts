import { surroundings } from './config.js';
import { tokensWithoutEnd } from './session.js';

const { address: origin } = surroundings();

type Place = { readonly id: string; readonly name: string; readonly municipalityId: string };
type Seat = { readonly personId: string; readonly kind: string; readonly from: string; readonly to: string };
type Person = {
  readonly id: string;
  readonly version: number;
  readonly mayBeCalled: boolean;
  readonly municipalityId: string | null;
  readonly givenName: string;
  readonly familyName: string;
};
type Items<T> = { readonly items: readonly T[] };

/** A shift may be given from some minutes back, to whoever had none then. */
const justNow = 10 * 60_000;

/** What the coordinator of Fjordvest knows and can do, asked of the API as any screen would. */
export type Coordinator = {
  readonly centreId: string;
  /** By name, whoever has a seat at the telephone now, by the published roster; employees of others than this one first. */
  readonly onDuty: (municipality: string) => Promise<readonly string[]>;
  /** By name, whoever has a seat now, as standby too. */
  readonly seated: () => Promise<readonly string[]>;
  /** An agent without a seat for that long from now on, who has not left one just now either, and none of these. */
  readonly offDuty: (forMs?: number, but?: readonly string[]) => Promise<string>;
  /** By name, whoever has said yes to being called. */
  readonly mayBeCalled: readonly string[];
  /** They all take their yes back, and when that is heard these say it anew: nobody is let be for having been called. */
  readonly sayYesAnew: (who: readonly string[], isHeard: () => Promise<void>) => Promise<void>;
  /** Figures of the centre's own, until the release. */
  readonly steer: (figures: Readonly<Record<string, number>>) => Promise<void>;
  /** Open whatever the hour is, by the emergency switch; answers with the line's id. */
  readonly holdOpen: (municipality: string) => Promise<string>;
  readonly release: () => Promise<void>;
};

export async function coordinator(): Promise<Coordinator> {
  const token = await tokensWithoutEnd('Samla Selje');
  const ask = async <T>(path: string, change?: unknown, method = 'PUT'): Promise<T> => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api${path}`, {
      headers,
      ...(change === undefined ? {} : { method, body: JSON.stringify(change) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  const centres = await ask<Items<{ id: string; slug: string }>>('/centres');
  const centreId = centres.items.find(({ slug }) => slug === 'fjordvest')?.id ?? '';
  const centre = `/centres/${centreId}`;
  const asThingsStand = async () => (await ask<Items<Person>>(`${centre}/people?limit=200`)).items;
  const people = await asThingsStand();
  const nameOf = (id: string) => {
    const { givenName, familyName } = people.find((person) => person.id === id) ?? { givenName: '', familyName: '' };
    return `${givenName} ${familyName}`;
  };
  const willing = people.filter(({ mayBeCalled }) => mayBeCalled).map(({ id }) => id);
  const seatedNow = async (forMs = 1_000, sinceMs = 0) => {
    const [from, to] = [-sinceMs, forMs].map((away) => new Date(Date.now() + away).toISOString());
    return (await ask<Items<Seat>>(`${centre}/roster?from=${from}&to=${to}&limit=200`)).items;
  };
  const municipalityCalled = async (wanted: string) => {
    const { items } = await ask<Items<{ id: string; name: string }>>(`${centre}/municipalities?limit=200`);
    return items.find(({ name }) => name === wanted) ?? { id: '' };
  };
  const switched: string[] = [];
  const steered: string[] = [];
  const steer = async (figures: Readonly<Record<string, number | null>>) => {
    const { version } = await ask<{ version: number }>(`${centre}/policies`);
    await ask(`${centre}/policies`, { version, ...figures }, 'PATCH');
  };
  const say = async (ids: readonly string[], mayBeCalled: boolean) => {
    const said = (await asThingsStand()).filter(({ id }) => ids.includes(id));
    for (const { id, version } of said) await ask(`${centre}/people/${id}`, { version, mayBeCalled }, 'PATCH');
  };

  return {
    centreId,
    onDuty: async (municipality) => {
      const { id } = await municipalityCalled(municipality);
      const seats = (await seatedNow()).filter(({ kind }) => kind === 'phone');
      const isOwn = ({ personId }: Seat) => people.some((one) => one.id === personId && one.municipalityId === id);
      return seats
        .toSorted((one, other) => Number(isOwn(one)) - Number(isOwn(other)))
        .map((seat) => nameOf(seat.personId));
    },
    seated: async () => [...new Set((await seatedNow()).map(({ personId }) => nameOf(personId)))],
    mayBeCalled: willing.map(nameOf),
    sayYesAnew: async (who, isHeard) => {
      await say(willing, false);
      await isHeard();
      const ids = willing.filter((id) => who.includes(nameOf(id)));
      await say(ids, true);
    },
    steer: async (figures) => {
      steered.push(...Object.keys(figures));
      await steer(figures);
    },
    offDuty: async (forMs, but = []) => {
      const names = (await seatedNow(forMs, justNow)).map(({ personId }) => nameOf(personId));
      const agents = [
        'Blid Bringebær',
        'Venleg Vipe',
        'Glad Gran',
        'Open Osp',
        'Roleg Rogn',
        'Kvikk Kvist',
        'Lun Lyng',
      ];
      return agents.find((name) => !names.includes(name) && !but.includes(name)) ?? '';
    },
    holdOpen: async (municipality) => {
      const { id } = await municipalityCalled(municipality);
      const lines = await ask<Items<Place>>(`${centre}/municipalities/${id}/lines?limit=200`);
      const line = lines.items[0]?.id ?? '';
      const path = `${centre}/municipalities/${id}/lines/${line}/emergency`;
      await ask(path, { isOn: true, isOpen: true, text: 'Øving: open heile døgnet.' });
      switched.push(path);
      return line;
    },
    release: async () => {
      for (const path of switched.splice(0)) await ask(path, { isOn: false, isOpen: true, text: '' });
      if (steered.length > 0) await steer(Object.fromEntries(steered.splice(0).map((name) => [name, null])));
    },
  };
}
