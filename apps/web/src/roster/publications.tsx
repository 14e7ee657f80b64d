import { Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Publication } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { FailureMessage } from '../shared/failure-message.js';
import { NothingHere } from '../shared/nothing-here.js';
import { useNotify } from '../shared/notices.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { PublishedChanges } from './published-changes.js';
import { publicationsQuery, useUndo, type WeekPlace } from './roster-facts.js';

/** What was published for the week, by whom, who has seen it, and the way back. */
export function Publications({ place, version }: { place: WeekPlace; version: number | undefined }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const nameOf = useNames(place.centreId);
  const undo = useUndo(place.centreId);
  const { data } = useQuery(publicationsQuery(useApi(), place));
  const [now] = useState(() => new Date());
  const when = ({ publishedAt }: Publication) => sayWhen(new Date(publishedAt ?? now), now, t, language);
  const setBack = ({ id }: Publication) =>
    undo.mutate(
      { editionId: id, version: version ?? 1 },
      { onSuccess: () => notify({ text: t('roster.undoDrafted') }) },
    );
  if (data === undefined) return null;
  return (
    <section className="publications" aria-labelledby="publications">
      <Heading id="publications" size="xsmall" level="2">
        {t('roster.publications')}
      </Heading>
      {data.length === 0 && <NothingHere text={t('roster.neverPublished')} />}
      {undo.error && <FailureMessage cause={undo.error} />}
      <ul className="closures">
        {data.map((one) => (
          <li key={one.id}>
            <div className="closure">
              <span>
                {t('roster.publication', { when: when(one), name: nameOf(one.publishedBy ?? '') })}{' '}
                {t('roster.changed', { count: one.changes })}{' '}
                {t('roster.seen', { confirmed: one.confirmed, count: one.concerned })}
              </span>
              <Button
                size="xsmall"
                variant="tertiary"
                disabled={undo.isPending}
                aria-label={t('roster.undoOf', { when: when(one) })}
                onClick={() => setBack(one)}
              >
                {t('common.undo')}
              </Button>
            </div>
            {one.changes > 0 && (
              <PublishedChanges centreId={place.centreId} publication={one} when={when(one)} nameOf={nameOf} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
