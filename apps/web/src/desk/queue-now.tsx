import type { DeskQueue } from '@samsvar/contracts';
import { Heading, Table } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../shared/nothing-here.js';
import { asCounted } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import type { Places } from './places.js';

/** Who waits now, for each municipality one answers for, and how long the first has waited. */
export function QueueNow({ queue, places }: { queue: readonly DeskQueue[]; places: Places }) {
  const { t } = useTranslation();
  const waiting = queue.reduce((sum, one) => sum + one.waiting, 0);
  const now = useNow(waiting > 0);
  const waited = (since: number | null) => (since === null ? '–' : asCounted(now - since));
  const rows = queue
    .map((one) => ({ ...one, name: places.municipality(one.municipalityId)?.name ?? '…' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  const since = queue.flatMap(({ longestSince }) => longestSince ?? []);
  return (
    <section className="panel" aria-labelledby="queue-now">
      <Heading id="queue-now" size="xsmall" level="2">
        {t('desk.queue.title')}
      </Heading>
      <Table size="small" aria-labelledby="queue-now" className="queue">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('desk.queue.municipality')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {t('desk.queue.waiting')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {t('desk.queue.longest')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.municipalityId} className={row.waiting > 0 ? 'queue__waits' : undefined}>
              <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
              <Table.DataCell align="right">{row.waiting}</Table.DataCell>
              <Table.DataCell align="right">{waited(row.longestSince)}</Table.DataCell>
            </Table.Row>
          ))}
          <Table.Row className="queue__total">
            <Table.HeaderCell scope="row">{t('desk.queue.total')}</Table.HeaderCell>
            <Table.DataCell align="right">{waiting}</Table.DataCell>
            <Table.DataCell align="right">{waited(since.length === 0 ? null : Math.min(...since))}</Table.DataCell>
          </Table.Row>
        </Table.Body>
      </Table>
      {waiting === 0 && <NothingHere text={t('desk.queue.none')} />}
    </section>
  );
}
