import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Receipt } from '../api/shapes.js';
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
  const seen = (receipts: readonly Receipt[]) =>
    confirm.mutate(
      receipts.map(({ id }) => id),
      { onSuccess: () => notify({ text: t('roster.own.thanks') }) },
    );
  return (
    <>
      {failure && <FailureMessage cause={failure} />}
      {weeksOf(data).map(({ week, receipts }) => (
        <section key={week} className="panel own-changes" aria-labelledby={`changed-${week}`}>
          <Heading id={`changed-${week}`} size="xsmall" level="2">
            {t('roster.own.title', { number: numberOf(week) })}
          </Heading>
          {receipts.map(({ id, changes, count }) => (
            <Fragment key={id}>
              <ChangeList changes={changes} nameOf={nameOf} />
              {count > changes.length && (
                <BodyShort size="small">{t('roster.own.more', { count: count - changes.length })}</BodyShort>
              )}
            </Fragment>
          ))}
          <Button size="small" loading={confirm.isPending} onClick={() => seen(receipts)}>
            {t('roster.own.seen')}
          </Button>
        </section>
      ))}
    </>
  );
}

/** A week that was changed more than once is one thing to look at: what was changed first stands first. */
function weeksOf(newestFirst: readonly Receipt[]) {
  const weeks = [...new Set(newestFirst.map(({ week }) => week as LocalDate))];
  return weeks.map((week) => ({ week, receipts: newestFirst.filter((one) => one.week === week).toReversed() }));
}
