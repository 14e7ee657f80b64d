import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { SaidList } from '../own/said-list.js';
import { saySpan } from '../own/say-span.js';
import type { WeekPlace } from '../roster/roster-facts.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { AbsenceForDialog } from './absence-for-dialog.js';
import { absencesQuery, useTakeBackAbsenceOf } from './inbox-facts.js';

/** Who is away in the week that is shown, and the way to say it for somebody who cannot. */
export function WeekAbsences({ place }: { place: WeekPlace }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const nameOf = useNames(place.centreId);
  const [isOpen, setOpen] = useState(false);
  const { data, error, isLoading } = useQuery(absencesQuery(useApi(), place));
  const takeBack = useTakeBackAbsenceOf(place.centreId);
  const failure = takeBack.error ?? error;
  const items = data
    ?.toSorted((one, other) => one.from.localeCompare(other.from))
    .map((absence) => ({
      id: absence.id,
      text: t('own.inbox.absence', { name: nameOf(absence.personId), span: saySpan(absence, t, language) }),
    }));
  const undo = (id: string) => takeBack.mutate(id, { onSuccess: () => notify({ text: t('own.absence.takenBack') }) });
  return (
    <SaidList
      title={t('own.inbox.absences')}
      level="3"
      empty={t('own.inbox.noAbsences')}
      items={items}
      isLoading={isLoading}
      add={{ label: t('own.inbox.addAbsence'), do: () => setOpen(true) }}
      back={{ label: t('own.takeBack'), isBusy: takeBack.isPending, do: undo }}
    >
      {failure && <FailureMessage cause={failure} />}
      {isOpen && <AbsenceForDialog centreId={place.centreId} onClose={() => setOpen(false)} />}
    </SaidList>
  );
}
