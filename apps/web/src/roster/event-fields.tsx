import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Select, TextField } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../api/shapes.js';
import { asWritten } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { newDateRow, newEvent, type DateRow, type DemandFault, type EventDraft } from './demand-draft.js';
import { NeedFields } from './need-fields.js';
import { WallDate } from './wall-date.js';

type Faults = ReadonlyMap<string, DemandFault>;

/** What is planned out of turn, each with its dates, hours and seats, and the temporary line that it has. */
export function EventFields(props: {
  events: readonly EventDraft[];
  lines: readonly Line[];
  faults: Faults;
  onChange: (events: readonly EventDraft[]) => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const write = (time: string) => asWritten(time, language);
  const { events, lines, faults, onChange } = props;
  const put = (next: EventDraft) => onChange(events.map((event) => (event.key === next.key ? next : event)));
  return (
    <>
      {events.map((event, place) => (
        <fieldset key={event.key} className="panel demand-part">
          <legend>{event.name || t('roster.demand.event', { number: place + 1 })}</legend>
          <div className="need">
            <TextField
              size="small"
              label={t('roster.demand.name')}
              maxLength={80}
              value={event.name}
              error={faults.get(event.key) === 'name' && t('roster.demand.faults.name')}
              onChange={({ target }) => put({ ...event, name: target.value })}
            />
            <Select
              size="small"
              label={t('roster.demand.line')}
              value={event.lineId}
              onChange={({ target }) => put({ ...event, lineId: target.value })}
            >
              <option value="">{t('roster.demand.noLine')}</option>
              {lines.map(({ id, name, number }) => (
                <option key={id} value={id}>
                  {name} {number}
                </option>
              ))}
            </Select>
          </div>
          <DateRows rows={event.rows} faults={faults} onChange={(rows) => put({ ...event, rows })} />
          <div className="need">
            <Button
              size="xsmall"
              type="button"
              variant="tertiary"
              icon={<PlusIcon aria-hidden />}
              onClick={() => put({ ...event, rows: [...event.rows, newDateRow(write, event.rows.at(-1)?.date)] })}
            >
              {t('roster.demand.addRow')}
            </Button>
            <Button
              size="xsmall"
              type="button"
              variant="secondary"
              data-color="danger"
              onClick={() => onChange(events.filter(({ key }) => key !== event.key))}
            >
              {t('roster.demand.removeEvent')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        size="small"
        type="button"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        className="needs__add"
        onClick={() => onChange([...events, newEvent(write)])}
      >
        {t('roster.demand.addEvent')}
      </Button>
    </>
  );
}

function DateRows(props: { rows: readonly DateRow[]; faults: Faults; onChange: (rows: readonly DateRow[]) => void }) {
  const { t } = useTranslation();
  const { rows, faults, onChange } = props;
  const put = (next: DateRow) => onChange(rows.map((row) => (row.key === next.key ? next : row)));
  return rows.map((row, place) => (
    <NeedFields
      key={row.key}
      row={row}
      name={t('roster.demand.row', { number: place + 1 })}
      fault={faults.get(row.key)}
      onChange={put}
      onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
    >
      <WallDate label={t('roster.date')} value={row.date} onChange={(date) => put({ ...row, date })} />
    </NeedFields>
  ));
}
