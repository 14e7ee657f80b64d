import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { addDays, type LocalDate } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Laid } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { NumberChoice } from './number-choice.js';
import type { WeekPlace } from './roster-facts.js';
import { sayDay } from './say-shift.js';
import { templatesQuery, useLay } from './template-facts.js';
import { numberOf } from './week.js';

const weeksBack = [1, 2, 3, 4] as const;
const someWeeks = [1, 2, 3, 4, 6, 8, 12] as const;

/** The shown week, and those after it, from another week or from one that was saved. */
export function LayDialog(props: {
  place: WeekPlace & { readonly week: LocalDate };
  onLaid: (laid: Laid) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { place, onLaid, onClose } = props;
  const { data: templates = [], error } = useQuery(templatesQuery(useApi(), place.centreId));
  const lay = useLay(place.centreId);
  const copies = weeksBack.map((weeks) => addDays(place.week, -7 * weeks));
  const [from, setFrom] = useState<string>(copies[0] ?? '');
  const [weeks, setWeeks] = useState(1);
  const go = () => {
    const source = copies.includes(from as LocalDate) ? { copied: from } : { templateId: from };
    void lay.mutateAsync({ ...source, week: place.week, weeks }).then(
      (laid) => {
        onLaid(laid);
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };
  return (
    <FormDialog
      title={t('roster.copy.title')}
      text={t('roster.copy.text')}
      action={{ label: t('roster.copy.lay'), do: go }}
      isSaving={lay.isPending}
      failure={lay.error ?? error}
      onClose={onClose}
    >
      <Select size="small" label={t('roster.copy.from')} value={from} onChange={(event) => setFrom(event.target.value)}>
        {templates.map(({ id, name, shifts }) => (
          <option key={id} value={id}>
            {t('roster.copy.template', { name, count: shifts })}
          </option>
        ))}
        {copies.map((week) => (
          <option key={week} value={week}>
            {t('roster.copy.week', { number: numberOf(week), day: sayDay(week, t) })}
          </option>
        ))}
      </Select>
      <NumberChoice
        label={t('roster.fill.weeks')}
        of={someWeeks}
        value={weeks}
        say={(count) => t('roster.fill.weekCount', { count })}
        onChange={setWeeks}
      />
    </FormDialog>
  );
}
