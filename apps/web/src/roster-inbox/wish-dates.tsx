import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { wishPeriodsQuery } from '../own/own-facts.js';
import { SaidList } from '../own/said-list.js';
import { sayDay } from '../roster/say-shift.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { useRemovePeriod } from './inbox-facts.js';
import { WishPeriodDialog } from './wish-period-dialog.js';

/** By when wishes are to be said, period by period. */
export function WishDates({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { data, error, isLoading } = useQuery(wishPeriodsQuery(useApi(), centreId));
  const remove = useRemovePeriod(centreId);
  const failure = remove.error ?? error;
  const say = (date: string) => sayDay(date as never, t);
  const items = data?.map(({ id, firstDay, lastDay, heardUntil }) => ({
    id,
    text: t('own.inbox.period', { first: say(firstDay), last: say(lastDay), until: say(heardUntil) }),
  }));
  const takeAway = (id: string) => remove.mutate(id, { onSuccess: () => notify({ text: t('own.inbox.periodGone') }) });
  return (
    <SaidList
      title={t('own.inbox.periods')}
      level="3"
      empty={t('own.inbox.noPeriods')}
      items={items}
      isLoading={isLoading}
      add={{ label: t('own.inbox.addPeriod'), do: () => setOpen(true) }}
      back={{ label: t('common.remove'), isBusy: remove.isPending, do: takeAway }}
    >
      {failure && <FailureMessage cause={failure} />}
      {isOpen && <WishPeriodDialog centreId={centreId} onClose={() => setOpen(false)} />}
    </SaidList>
  );
}
