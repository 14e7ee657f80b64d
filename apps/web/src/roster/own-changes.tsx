import { Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { ChangeList } from './change-list.js';
import { receiptsQuery, useConfirm, type useRosterNews } from './roster-facts.js';
import { numberOf } from './week.js';

/** What was changed in one's own shifts since one looked last, until one says that one has seen it. */
export function OwnChanges({ centreId, news }: { centreId: string; news: ReturnType<typeof useRosterNews> }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const nameOf = useNames(centreId);
  const confirm = useConfirm(centreId);
  const { data = [], error } = useQuery({ ...receiptsQuery(useApi(), centreId), ...news });
  const failure = confirm.error ?? error;
  return (
    <>
      {failure && <FailureMessage cause={failure} />}
      {data.map(({ id, week, changes }) => (
        <section key={id} className="panel own-changes" aria-labelledby={`changed-${id}`}>
          <Heading id={`changed-${id}`} size="xsmall" level="2">
            {t('roster.own.title', { number: numberOf(week as never) })}
          </Heading>
          <ChangeList changes={changes} nameOf={nameOf} />
          <Button
            size="small"
            loading={confirm.isPending && confirm.variables === id}
            onClick={() => confirm.mutate(id, { onSuccess: () => notify({ text: t('roster.own.thanks') }) })}
          >
            {t('roster.own.seen')}
          </Button>
        </section>
      ))}
    </>
  );
}
