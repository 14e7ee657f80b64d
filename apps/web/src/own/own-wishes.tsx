import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { WishPeriod } from '../api/shapes.js';
import { sayDay } from '../roster/say-shift.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { osloDate } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { ownWishesQuery, useTakeBackWish, wishPeriodsQuery } from './own-facts.js';
import { SaidList } from './said-list.js';
import { saySpan } from './say-span.js';
import { WishDialog } from './wish-dialog.js';

/** What one wishes of the roster to come, and until when it is heard. */
export function OwnWishes({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const api = useApi();
  const { data, error, isLoading } = useQuery(ownWishesQuery(api, centreId));
  const { data: periods = [] } = useQuery(wishPeriodsQuery(api, centreId));
  const takeBack = useTakeBackWish(centreId);
  const failure = takeBack.error ?? error;
  const items = data?.map((wish) => ({
    id: wish.id,
    text: t('own.wish.one', { span: saySpan(wish, t, language), wish: t(`own.wish.kinds.${wish.wish}`) }),
  }));
  const undo = (id: string) => takeBack.mutate(id, { onSuccess: () => notify({ text: t('own.wish.takenBack') }) });
  return (
    <SaidList
      title={t('own.wish.title')}
      empty={t('own.wish.none')}
      items={items}
      isLoading={isLoading}
      add={{ label: t('own.wish.add'), do: () => setOpen(true) }}
      back={{ label: t('own.takeBack'), isBusy: takeBack.isPending, do: undo }}
    >
      {periods.map((period) => (
        <BodyShort key={period.id} size="small">
          {sayPeriod(period)}
        </BodyShort>
      ))}
      {failure && <FailureMessage cause={failure} />}
      {isOpen && <WishDialog centreId={centreId} onClose={() => setOpen(false)} />}
    </SaidList>
  );

  function sayPeriod({ firstDay, lastDay, heardUntil }: WishPeriod): string {
    const said = [firstDay, lastDay, heardUntil].map((date) => sayDay(date as never, t));
    const isOpenStill = osloDate(new Date()) <= heardUntil;
    return t(isOpenStill ? 'own.wish.heardUntil' : 'own.wish.closed', {
      first: said[0],
      last: said[1],
      until: said[2],
    });
  }
}
