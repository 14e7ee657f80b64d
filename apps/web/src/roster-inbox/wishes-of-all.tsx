import { Button, Select } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { useNames } from '../desk/colleague-names.js';
import { wishPeriodsQuery } from '../own/own-facts.js';
import { SaidList } from '../own/said-list.js';
import { saySpan } from '../own/say-span.js';
import { sayDay } from '../roster/say-shift.js';
import { numberOf, wholeWeek } from '../roster/week.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { useTakeBackWishOf, wishesQuery } from './inbox-facts.js';

/** So many are shown at first: what a small centre wishes of a week. */
const SHOWN = 30;

/** What everybody wishes of the week that is shown, or of a period with a date: person by person, beside the plan. */
export function WishesOfAll({ centreId, week }: { centreId: string; week: LocalDate }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const api = useApi();
  const nameOf = useNames(centreId);
  const [chosen, choose] = useState('');
  const [isWhole, setWhole] = useState(false);
  const { data: periods = [] } = useQuery(wishPeriodsQuery(api, centreId));
  const period = periods.find(({ id }) => id === chosen);
  const days = period ? { first: period.firstDay as LocalDate, last: period.lastDay as LocalDate } : wholeWeek(week);
  const { data, error, isLoading } = useQuery(wishesQuery(api, centreId, days));
  const takeBack = useTakeBackWishOf(centreId);
  const failure = takeBack.error ?? error;
  const items = data
    ?.map((wish) => ({ ...wish, name: nameOf(wish.personId) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nn') || one.from.localeCompare(other.from))
    .map(({ id, name, wish, ...span }) => ({
      id,
      text: t('own.inbox.wishOf', {
        name,
        wish: t(`own.inbox.otherWish.${wish}`, { span: saySpan(span, t, language) }),
      }),
    }));
  const undo = (id: string) => takeBack.mutate(id, { onSuccess: () => notify({ text: t('own.wish.takenBack') }) });
  const more = isWhole ? 0 : Math.max(0, (items?.length ?? 0) - SHOWN);
  return (
    <SaidList
      title={t('own.inbox.wishes')}
      level="3"
      empty={t('own.inbox.noWishes')}
      items={more > 0 ? items?.slice(0, SHOWN) : items}
      isLoading={isLoading}
      back={{ label: t('own.takeBack'), isBusy: takeBack.isPending, do: undo }}
      after={
        more > 0 && (
          <Button size="small" variant="tertiary" onClick={() => setWhole(true)}>
            {t('own.inbox.moreWishes', { count: more })}
          </Button>
        )
      }
    >
      {periods.length > 0 && (
        <Select
          size="small"
          label={t('own.inbox.wishesWhen')}
          value={period?.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t('own.inbox.wishesOfWeek', { number: numberOf(week) })}</option>
          {periods.map(({ id, firstDay, lastDay }) => (
            <option key={id} value={id}>
              {t('own.span.days', { first: sayDay(firstDay as LocalDate, t), last: sayDay(lastDay as LocalDate, t) })}
            </option>
          ))}
        </Select>
      )}
      {failure && <FailureMessage cause={failure} />}
    </SaidList>
  );
}
