import { Table } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Balance } from '../api/shapes.js';
import { sayLength } from './say-shift.js';

type Held = Pick<Balance['people'][number], 'seats' | 'time' | 'standby' | 'beyond'>;

/** Somebody's part, or a municipality's: of the whole and as it is agreed, where there is such a part. */
export type Bearer = Held & {
  readonly id: string;
  readonly name: string;
  readonly part?: number;
  readonly committed?: number | null;
};

/** Who bears how much, one a row; what nobody has agreed on has no column. */
export function BalanceTable({ of, bearers }: { of: 'municipalities' | 'people'; bearers: readonly Bearer[] }) {
  const { t } = useTranslation();
  const isAgreed = bearers.some(({ beyond }) => beyond !== null);
  const hasParts = of === 'municipalities';
  const columns = [
    ...(['hours', 'seats', 'standby'] as const),
    ...(hasParts ? (['part'] as const) : []),
    ...(hasParts && isAgreed ? (['committed'] as const) : []),
    ...(isAgreed ? (['beyond'] as const) : []),
  ];
  const cells = (one: Bearer) => ({
    hours: sayLength(one.time),
    seats: one.seats,
    standby: one.standby,
    part: percent(one.part),
    committed: percent(one.committed),
    beyond: sayBeyond(one.beyond, t),
  });
  return (
    <section className="balance__table" tabIndex={0} aria-label={t(`roster.balance.${of}`)}>
      <Table size="small" aria-label={t(`roster.balance.${of}`)}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t(`roster.balance.columns.${of}`)}</Table.HeaderCell>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col" align="right">
                {t(`roster.balance.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {bearers.map((one) => (
            <Table.Row key={one.id}>
              <Table.HeaderCell scope="row">{one.name}</Table.HeaderCell>
              {columns.map((column) => (
                <Table.DataCell key={column} align="right">
                  {cells(one)[column]}
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

const percent = (part: number | null | undefined): string => (part == null ? '' : `${Math.round(part * 100)} %`);

/** Within a minute it is even: a part of a shift rarely goes up in minutes. */
function sayBeyond(beyond: number | null, t: TFunction): string {
  if (beyond === null) return '';
  const hours = sayLength(Math.abs(beyond));
  if (hours === '0:00') return t('roster.balance.even');
  return t(beyond > 0 ? 'roster.balance.more' : 'roster.balance.less', { hours });
}
