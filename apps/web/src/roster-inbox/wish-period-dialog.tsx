import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewWishPeriod } from '../api/shapes.js';
import { localDateOf } from '../lines/day-and-time.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { useSetPeriod } from './inbox-facts.js';

const days = ['firstDay', 'lastDay', 'heardUntil'] as const;

/** For which days wishes are heard until when. */
export function WishPeriodDialog({ centreId, onClose }: { centreId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const set = useSetPeriod(centreId);
  const [draft, setDraft] = useState<NewWishPeriod>({ firstDay: '', lastDay: '', heardUntil: '' });
  const [isTried, setTried] = useState(false);
  const isWhole = days.every((day) => draft[day] !== '') && draft.firstDay <= draft.lastDay;

  const save = () => {
    setTried(true);
    if (!isWhole) return;
    set.mutateAsync(draft).then(
      () => {
        notify({ text: t('own.inbox.periodSet') });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.inbox.addPeriod')}
      text={t('own.inbox.periodText')}
      action={{ label: t('own.inbox.addPeriod'), do: save }}
      isSaving={set.isPending}
      failure={set.error}
      onClose={onClose}
    >
      {days.map((day) => (
        <DayField
          key={day}
          label={t(`own.inbox.${day}`)}
          error={isTried && !isWhole && day === 'lastDay' ? t('own.inbox.periodFault') : undefined}
          onChange={(date) => setDraft((before) => ({ ...before, [day]: date }))}
        />
      ))}
    </FormDialog>
  );
}

function DayField(props: { label: string; error: string | undefined; onChange: (date: string) => void }) {
  const { datepickerProps, inputProps } = useDatepicker({
    onDateChange: (day) => props.onChange(day === undefined ? '' : localDateOf(day)),
  });
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input {...inputProps} size="small" label={props.label} error={props.error} />
    </DatePicker>
  );
}
