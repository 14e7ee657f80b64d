import { Table } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../desk/places.js';
import { asCounted } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { usePreferences } from '../shell/preferences.js';
import type { BoardRow, boardRows } from './board-rows.js';

const unknown = '–';

/** Each municipality and all of them together: who waits now, and how the day has gone. */
export function Board({ centreId, rows }: { centreId: string; rows: ReturnType<typeof boardRows> }) {
  const { t } = useTranslation();
  const places = usePlaces(centreId);
  const named = rows.municipalities
    .map((row) => ({ ...row, name: places.municipality(row.municipalityId)?.name ?? '…' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  const now = useNow((rows.whole.waiting ?? 0) > 0);
  return (
    // On a narrow screen the figures move under the finger, or by the arrow keys, and the page stays.
    <section className="board__table" tabIndex={0} aria-label={t('now.caption')}>
      <Table size="small" className="queue">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('now.municipality')}</Table.HeaderCell>
            {(['waiting', 'longest', 'inTime', 'answerRate', 'answered', 'lost'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col" align="right">
                {t(`now.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {named.map(({ name, ...row }) => (
            <Table.Row key={row.municipalityId} className={(row.waiting ?? 0) > 0 ? 'queue__waits' : undefined}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              <Figures row={row} now={now} />
            </Table.Row>
          ))}
          <Table.Row className="queue__total">
            <Table.HeaderCell scope="row">{t('now.total')}</Table.HeaderCell>
            <Figures row={rows.whole} now={now} />
          </Table.Row>
        </Table.Body>
      </Table>
    </section>
  );
}

function Figures({ row, now }: { row: BoardRow; now: number }) {
  const { language } = usePreferences();
  const percent = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', { style: 'percent' });
  const share = (of: number | null) => (of === null ? unknown : percent.format(of));
  const { waiting, longestSince, serviceLevel, answerRate, answered, lost } = row;
  const cells = {
    waiting: waiting ?? unknown,
    longest: longestSince === null ? unknown : asCounted(now - longestSince),
    ...{ inTime: share(serviceLevel), answerRate: share(answerRate), answered, lost },
  };
  return Object.entries(cells).map(([column, text]) => (
    <Table.DataCell key={column} align="right">
      {text}
    </Table.DataCell>
  ));
}
