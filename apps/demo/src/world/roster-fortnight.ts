import type { CentreKey } from './person.js';

/** One shift of the fortnight: whose turn it is, by username. `day` 0 is its first Monday. */
export type Planned = {
  readonly day: number;
  readonly shift: string;
  readonly phone: readonly string[];
  readonly standby: string;
};

const [g1, g2] = ['blid.bringebaer', 'roleg.rogn'];
const [o1, o2, o3, o4, o5] = ['venleg.vipe', 'kvikk.kvist', 'lun.lyng', 'munter.mase', 'trygg.tiur'];
const [s1, s2, s3] = ['glad.gran', 'snill.snofokk', 'varm.vidje'];
const [a1, a2] = ['open.osp', 'klok.klover'];

const [i1, i2, i3] = ['frisk.fiol', 'ivrig.isbjorn', 'stille.sisik'];

type Half = '09:00' | '12:00';
const shift = (day: number, shift: Half, first: string, second: string, standby: string): Planned => ({
  day,
  shift,
  phone: [first, second],
  standby,
});
/** Three people are one on the telephone and a standby, in turn. */
const few = (day: number, before: string, after: string, standby: string): readonly Planned[] => [
  { day, shift: '09:00', phone: [before], standby },
  { day, shift: '12:00', phone: [after], standby },
];

/**
 * The planted roster of weeks 49–50 of 2026: in Fjordvest two seats always from different municipalities, 09–12 and
 * 12–15, a standby third. Invented for this demo, people and all; published with the rest of the source under the EUPL-1.2.
 */
export const fortnight: Readonly<Record<CentreKey, readonly Planned[]>> = {
  fjordvest: [
    shift(0, '09:00', o1, s1, a1),
    shift(0, '12:00', o2, a1, a2),
    shift(1, '09:00', o3, g1, a2),
    shift(1, '12:00', o4, s2, a2),
    shift(2, '09:00', o5, a2, g2),
    shift(2, '12:00', o1, g2, s3),
    shift(3, '09:00', o2, s3, a1),
    shift(3, '12:00', o3, a1, a2),
    shift(4, '09:00', o4, g1, a2),
    shift(4, '12:00', o5, s1, a2),
    shift(7, '09:00', o1, a2, g2),
    shift(7, '12:00', o2, g2, s2),
    shift(8, '09:00', o3, s2, s3),
    shift(8, '12:00', o4, a1, s3),
    shift(9, '09:00', o5, g1, s3),
    shift(9, '12:00', o1, s3, a2),
    shift(10, '09:00', a2, g2, s1),
    shift(10, '12:00', o2, s1, s2),
    shift(11, '09:00', a1, g1, s2),
    shift(11, '12:00', o3, s2, s3),
  ],
  innlandsro: [0, 7].flatMap((week) => [
    ...few(week, i1, i2, i3),
    ...few(week + 1, i2, i3, i1),
    ...few(week + 2, i3, i1, i2),
    ...few(week + 3, i1, i2, i3),
    ...few(week + 4, i2, i3, i1),
  ]),
};

/** Who is awake when the ordinary roster has nobody. */
export const guards: Readonly<Record<CentreKey, readonly string[]>> = {
  fjordvest: [o1, g1, s1, a1, o2, g2, s2, a2, o3, s3, o4, o5],
  innlandsro: [i1, i2, i3],
};
