import { Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { AbsenceDialog } from './absence-dialog.js';
import { ownAbsencesQuery, useTakeBackAbsence } from './own-facts.js';
import { SaidList } from './said-list.js';
import { saySpan } from './say-span.js';

/** When one is away. Whoever plans sees from when to when, colleagues until when, and nobody why. */
export function OwnAbsences({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { data, error, isLoading } = useQuery(ownAbsencesQuery(useApi(), centreId));
  const takeBack = useTakeBackAbsence(centreId);
  const failure = takeBack.error ?? error;
  const items = data?.map((absence) => ({
    id: absence.id,
    text: saySpan(absence, t, language),
    more: (
      <>
        {absence.kind && (
          <Tag size="small" variant="moderate" data-color="neutral">
            {t(`own.absence.kinds.${absence.kind}`)}
          </Tag>
        )}{' '}
        {!absence.isOwnWord && t('own.absence.byCoordinator')}
      </>
    ),
  }));
  const undo = (id: string) => takeBack.mutate(id, { onSuccess: () => notify({ text: t('own.absence.takenBack') }) });
  return (
    <SaidList
      title={t('own.absence.title')}
      empty={t('own.absence.none')}
      items={items}
      isLoading={isLoading}
      add={{ label: t('own.absence.add'), do: () => setOpen(true) }}
      back={{ label: t('own.takeBack'), isBusy: takeBack.isPending, do: undo }}
    >
      {failure && <FailureMessage cause={failure} />}
      {isOpen && <AbsenceDialog centreId={centreId} onClose={() => setOpen(false)} />}
    </SaidList>
  );
}
