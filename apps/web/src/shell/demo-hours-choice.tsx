import { Button } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { failureFrom } from '../api/failure.js';
import { FailureText } from '../shared/failure-message.js';
import {
  as,
  asInEarnest,
  hoursNow,
  isAlwaysOpen,
  roundTheClock,
  setHours,
  type Place,
  type Wanted,
} from './demo-hours.js';

/** Lets whoever may change a municipality's hours try the demo by real ones, and go back. */
export function DemoHoursChoice({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { data: hours } = useQuery({
    queryKey: ['centre', places[0]?.centreId, 'demo-hours'],
    queryFn: () => hoursNow(api, places),
  });
  const [said, setSaid] = useState<{ readonly text: string; readonly undo?: Wanted }>();
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (wanted: Wanted) => setHours(api, places, wanted),
    onMutate: () => setSaid(undefined),
    onSettled: () =>
      Promise.all(places.map(({ centreId }) => queries.invalidateQueries({ queryKey: ['centre', centreId] }))),
  });
  if (hours === undefined) return null;
  const isAlways = hours.every(isAlwaysOpen);

  const set = (wanted: Wanted) =>
    mutate(wanted, { onSuccess: (before) => setSaid({ text: t('app.demoHours.done'), undo: as(before) }) });
  const undo = (wanted: Wanted) => mutate(wanted, { onSuccess: () => setSaid({ text: t('app.demoHours.undone') }) });
  const small = { size: 'xsmall', variant: 'secondary', disabled: isPending } as const;
  return (
    <>
      <div className="demo__hours">
        <span>{isAlways ? t('app.demoHours.always') : t('app.demoHours.real')}</span>
        <Button {...small} onClick={() => set(isAlways ? asInEarnest : roundTheClock)}>
          {isAlways ? t('app.demoHours.toReal') : t('app.demoHours.toAlways')}
        </Button>
        {said?.undo && (
          <Button {...small} onClick={() => said.undo && undo(said.undo)}>
            {t('common.undo')}
          </Button>
        )}
        {error && variables && (
          <Button {...small} onClick={() => set(variables)}>
            {t('common.tryAgain')}
          </Button>
        )}
      </div>
      <div role="status">
        {isPending && t('common.saving')}
        {said?.text}
        {error && <FailureText failure={failureFrom(error)} />}
      </div>
    </>
  );
}
