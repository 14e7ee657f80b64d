import { Heading, Table, Tag } from '@navikt/ds-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { mayChangeHours, mayChangeRecordings, mayFlipEmergency } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { NothingHere } from '../shared/nothing-here.js';
import { asDialled } from '../shared/phone-number.js';
import { usePreferences } from '../shell/preferences.js';
import { LineActions } from './line-actions.js';
import type { LineRow, MunicipalityLines } from './overview.js';
import { why } from './why.js';

export function MunicipalityTable(props: { centre: Centre; municipality: MunicipalityLines; at: Date }) {
  const { t } = useTranslation();
  const headingId = useId();
  const { id: municipalityId, name, colour, lines } = props.municipality;
  const me = useMe();
  const place = { centreId: props.centre.id, municipalityId };
  const mayChange = mayChangeHours(me, place) || mayChangeRecordings(me, place) || mayFlipEmergency(me, place);
  return (
    <section className="municipality" aria-labelledby={headingId} style={{ borderInlineStartColor: colour }}>
      <Heading id={headingId} size="xsmall" level="2">
        {name}
      </Heading>
      {lines.length === 0 && <NothingHere text={t('lines.noneHere')} />}
      {lines.length > 0 && (
        <Table size="small" aria-labelledby={headingId} className="lines">
          <Table.Header className="aksel-sr-only">
            <Table.Row>
              <Table.HeaderCell scope="col">{t('lines.numbers')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('lines.now')}</Table.HeaderCell>
              {mayChange && <Table.HeaderCell scope="col">{t('lines.actions')}</Table.HeaderCell>}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {lines.map((line) => (
              <Table.Row key={line.id} className="line">
                <Table.HeaderCell scope="row" className="line__who">
                  <span className="line__name">{line.name}</span>
                  <span className="line__number">{asDialled(line.number)}</span>
                </Table.HeaderCell>
                <Table.DataCell className="line__now">
                  <Now line={line} at={props.at} />
                </Table.DataCell>
                {mayChange && (
                  <Table.DataCell className="line__actions">
                    <LineActions centre={props.centre} municipality={props.municipality} line={line} />
                  </Table.DataCell>
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  );
}

function Now({ line: { now }, at }: { line: LineRow; at: Date }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  if (now === undefined) return null;
  const tone = now.because === 'emergency' ? 'danger' : now.isOpen ? 'success' : 'neutral';
  return (
    <div className="line__standing">
      <Tag size="small" className="line__state" variant={now.isOpen ? 'strong' : 'outline'} data-color={tone}>
        {t(now.isOpen ? 'lines.state.open' : 'lines.state.closed')}
      </Tag>
      <span>{why(now, at, t, language)}</span>
    </div>
  );
}
