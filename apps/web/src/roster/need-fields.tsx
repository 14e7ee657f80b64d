import { TrashIcon } from '@navikt/aksel-icons';
import { Button, Select, TextField } from '@navikt/ds-react';
import { shiftKinds } from '@samsvar/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatKind } from '../api/shapes.js';
import type { DemandFault } from './demand-draft.js';

type Fields = {
  readonly from: string;
  readonly to: string;
  readonly kind: SeatKind;
  readonly seats: string;
};

/** How many seats of a kind, and from when to when; whatever says which days stands before. */
export function NeedFields<Row extends Fields>(props: {
  row: Row;
  name: string;
  fault: DemandFault | undefined;
  onChange: (row: Row) => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { row, name, fault, onChange, onRemove, children } = props;
  return (
    <fieldset className="need">
      <legend className="need__name">{name}</legend>
      {children}
      <TextField
        size="small"
        htmlSize={2}
        inputMode="numeric"
        autoComplete="off"
        label={t('roster.demand.seats')}
        value={row.seats}
        error={fault === 'seats'}
        onChange={(event) => onChange({ ...row, seats: event.target.value })}
      />
      <Select
        size="small"
        label={t('roster.kind')}
        value={row.kind}
        onChange={(event) => onChange({ ...row, kind: event.target.value as SeatKind })}
      >
        {shiftKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`roster.kinds.${kind}`)}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          size="small"
          htmlSize={5}
          inputMode="decimal"
          autoComplete="off"
          label={t(`roster.${end}`)}
          value={row[end]}
          error={fault === 'time' || fault === 'order'}
          onChange={(event) => onChange({ ...row, [end]: event.target.value })}
        />
      ))}
      <Button
        size="small"
        type="button"
        variant="tertiary"
        icon={<TrashIcon aria-hidden />}
        aria-label={t('roster.demand.remove', { name })}
        onClick={onRemove}
      />
      {fault && <p className="need__fault">{t(`roster.demand.faults.${fault}`)}</p>}
    </fieldset>
  );
}
