import { BodyShort } from '@navikt/ds-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Publication } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { ChangeList } from './change-list.js';
import { givenReceiptsQuery, publishedChangesQuery } from './roster-facts.js';

type Props = {
  readonly centreId: string;
  readonly publication: Publication;
  /** When it was published, as it is said. */
  readonly when: string;
  readonly nameOf: (id: string) => string;
};

/** What a publication changed, and who has not said yes to it yet; asked for when it is opened. */
export function PublishedChanges(props: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="published-changes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('roster.publishedChanges', { when: props.when })}</summary>
      {isOpen && <Changes {...props} />}
    </details>
  );
}

function Changes({ centreId, publication, nameOf }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const [changes, receipts] = useQueries({
    queries: [publishedChangesQuery(api, centreId, publication.id), givenReceiptsQuery(api, centreId, publication.id)],
  });
  const error = changes.error ?? receipts.error;
  if (error)
    return <FailureMessage cause={error} onRetry={() => [changes, receipts].forEach((one) => void one.refetch())} />;
  if (!changes.data || !receipts.data) return <Loading rows={2} />;
  const silent = receipts.data.filter(({ confirmedAt }) => confirmedAt === null);
  return (
    <>
      <ChangeList changes={changes.data} nameOf={nameOf} />
      {receipts.data.length > 0 && (
        <BodyShort size="small">
          {silent.length === 0
            ? t('roster.allConfirmed')
            : t('roster.notConfirmed', { names: namesOf(silent, nameOf).join(', ') })}
        </BodyShort>
      )}
    </>
  );
}

/** As in a Norwegian list, å last. */
const namesOf = (people: readonly { readonly personId: string }[], nameOf: Props['nameOf']): readonly string[] =>
  people.map(({ personId }) => nameOf(personId)).toSorted((one, other) => one.localeCompare(other, 'nb'));
