import type { DeskLead, DeskPerson } from '@samsvar/contracts';
import { BodyShort, Button, Heading, Table } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../shared/nothing-here.js';
import { useNow } from '../shared/use-now.js';
import { useNames } from './colleague-names.js';
import { later } from '../shared/later.js';
import { useWhoSetTheirs } from './who-set-it.js';

const PresenceFor = later(() => import('./presence-for.js').then((part) => part.PresenceFor));

/** For whoever runs the day: everybody on the phones, what each is at, and a word on it when it is wrong. */
export function WhoIsWhere({ lead, centreId }: { lead: DeskLead; centreId: string }) {
  const { t } = useTranslation();
  const nameOf = useNames(centreId);
  const whoSetIt = useWhoSetTheirs(centreId);
  const now = useNow(false);
  const [chosen, choose] = useState<string>();
  const here = lead.people.filter(({ onDuty }) => onDuty !== 'off');
  const isAt = ({ task, presence }: DeskPerson) =>
    task === 'idle' ? t(`desk.status.presence.${presence}`) : t(`desk.status.task.${task}`);
  return (
    <section className="panel" aria-labelledby="who-is-where">
      <Heading id="who-is-where" size="xsmall" level="2">
        {t('desk.lead.whoIsWhere')}
      </Heading>
      {here.length === 0 ? (
        <NothingHere text={t('desk.lead.nobodyHere')} />
      ) : (
        <Table size="small" aria-labelledby="who-is-where">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('desk.lead.who')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('desk.lead.isAt')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <span className="aksel-sr-only">{t('desk.lead.setStatus')}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {here.map((one) => (
              <Table.Row key={one.personId}>
                <Table.HeaderCell scope="row">{nameOf(one.personId)}</Table.HeaderCell>
                <Table.DataCell>
                  {one.onDuty !== 'off' && t(`desk.lead.duty.${one.onDuty}`)}: {isAt(one)}
                  {!one.isReachable && `, ${t('desk.lead.unreachable')}`}
                  <BodyShort size="small" className="quiet">
                    {whoSetIt(one, now)}
                  </BodyShort>
                </Table.DataCell>
                <Table.DataCell align="right">
                  <Button size="xsmall" variant="tertiary" onClick={() => choose(one.personId)}>
                    {t('desk.lead.setStatus')} <span className="aksel-sr-only">{nameOf(one.personId)}</span>
                  </Button>
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {chosen !== undefined && (
        <PresenceFor personId={chosen} name={nameOf(chosen)} onClose={() => choose(undefined)} />
      )}
    </section>
  );
}
