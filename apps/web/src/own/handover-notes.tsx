import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { mayHandOver } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { useRosterNews } from '../roster/roster-facts.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { useNotify } from '../shared/notices.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { HandoverDialog } from './handover-dialog.js';
import { handoverQuery, useTakeBackHandover } from './own-facts.js';

export function HandoverAtDesk({ centreId }: { centreId: string }) {
  return <HandoverNotes centreId={centreId} news={useRosterNews(centreId)} />;
}

type HandoverNotesProps = { readonly centreId: string; readonly news: ReturnType<typeof useRosterNews> };

/** What those who were on duty before have left for whoever sits here now, and the way to leave something for the next. */
export function HandoverNotes({ centreId, news }: HandoverNotesProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const me = useMe();
  const nameOf = useNames(centreId);
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...handoverQuery(useApi(), centreId), ...news });
  const takeBack = useTakeBackHandover(centreId);
  const now = new Date();
  return (
    <section className="panel own-part" aria-labelledby="handover">
      <Heading id="handover" size="xsmall" level="2">
        {t('own.handover.title')}
      </Heading>
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      {data?.length === 0 && <NothingHere text={t('own.handover.none')} />}
      {data !== undefined && data.length > 0 && (
        <ul className="closures">
          {data.map(({ id, personId, writtenAt, note }) => (
            <li key={id} className="closure">
              <div>
                <BodyShort size="small" className="quiet">
                  {t('own.handover.one', {
                    name: nameOf(personId),
                    when: sayWhen(new Date(writtenAt), now, t, language),
                  })}
                </BodyShort>
                <div className="handover">{note}</div>
              </div>
              {personId === me.personId && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  disabled={takeBack.isPending}
                  aria-label={t('own.about', { what: t('own.takeBack'), about: note })}
                  onClick={() =>
                    takeBack.mutate(id, { onSuccess: () => notify({ text: t('own.handover.takenBack') }) })
                  }
                >
                  {t('own.takeBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {takeBack.error && <FailureMessage cause={takeBack.error} />}
      {mayHandOver(me, centreId) && (
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          {t('own.handover.add')} …
        </Button>
      )}
      {isOpen && <HandoverDialog centreId={centreId} onClose={() => setOpen(false)} />}
    </section>
  );
}
