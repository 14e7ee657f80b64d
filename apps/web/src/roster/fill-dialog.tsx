import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Search } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { NumberChoice } from './number-choice.js';
import type { WeekPlace } from './roster-facts.js';
import { useStartSearch } from './search-facts.js';

const someWeeks = [1, 2, 3, 4, 5, 6] as const;
const someSeconds = [10, 30, 60, 120] as const;

/** How much a proposal is for, and how long may be searched. */
export function FillDialog(props: {
  place: WeekPlace;
  version: number;
  onStarted: (search: Search) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { place, version, onStarted, onClose } = props;
  const start = useStartSearch(place.centreId);
  const [weeks, setWeeks] = useState(1);
  const [seconds, setSeconds] = useState(30);
  const go = () =>
    void start.mutateAsync({ week: place.week, version, weeks, seconds }).then(
      (search) => {
        onStarted(search);
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  return (
    <FormDialog
      title={t('roster.fill.title')}
      text={t('roster.fill.text')}
      action={{ label: t('roster.fill.start'), do: go }}
      isSaving={start.isPending}
      failure={start.error}
      onClose={onClose}
    >
      <NumberChoice
        label={t('roster.fill.weeks')}
        of={someWeeks}
        value={weeks}
        say={(count) => t('roster.fill.weekCount', { count })}
        onChange={setWeeks}
      />
      <NumberChoice
        label={t('roster.fill.longest')}
        of={someSeconds}
        value={seconds}
        say={(count) => t('roster.fill.seconds', { count })}
        onChange={setSeconds}
      />
    </FormDialog>
  );
}
