import { Button, Heading, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Swap } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { swapsQuery, useAnswerSwap, useWithdraw, type SwapAnswer } from './own-facts.js';
import { saySwap } from './say-swap.js';

const tones: Record<Swap['state'], 'info' | 'warning' | 'success' | 'neutral'> = {
  asked: 'info',
  accepted: 'warning',
  done: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  refused: 'neutral',
  expired: 'neutral',
};
/** Of those that are settled. */
const mostSettled = 5;

/** The swaps one is asked for, first of all, and those one has asked for. */
export function OwnSwaps({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const nameOf = useNames(centreId);
  const { data, error, isLoading } = useQuery(swapsQuery(useApi(), centreId));
  const answering = useAnswerSwap(centreId);
  const withdrawing = useWithdraw(centreId);
  const isBusy = answering.isPending || withdrawing.isPending;
  const failure = answering.error ?? withdrawing.error ?? error;
  const { own = [], requests = [] } = data ?? {};
  const open = [...requests, ...own].filter(isOpen);
  const settled = [...requests, ...own].filter((swap) => !isOpen(swap)).toSorted(newestFirst);

  const reply = (requestId: string, word: SwapAnswer['word']) =>
    answering.mutate({ requestId, word }, { onSuccess: ({ state }) => notify({ text: t(`own.swap.now.${state}`) }) });
  const withdraw = (id: string) =>
    withdrawing.mutate(id, { onSuccess: () => notify({ text: t('own.swap.withdrawn') }) });

  const actsOn = (swap: Swap) => {
    if (!isOpen(swap)) return [];
    if (own.includes(swap)) return [{ label: t('own.swap.withdraw'), do: () => withdraw(swap.id) }];
    const no = { label: t('own.swap.no'), do: () => reply(swap.id, 'decline') };
    return swap.state === 'asked' ? [{ label: t('own.swap.yes'), do: () => reply(swap.id, 'accept') }, no] : [no];
  };

  return (
    <section className="panel own-part" aria-labelledby="own-swaps">
      <Heading id="own-swaps" size="xsmall" level="2">
        {t('own.swap.title')}
      </Heading>
      {failure && <FailureMessage cause={failure} />}
      {isLoading && <Loading rows={1} />}
      {data && open.length + settled.length === 0 && <NothingHere text={t('own.swap.none')} />}
      <ul className="closures">
        {[...open, ...settled.slice(0, mostSettled)].map((swap) => (
          <li key={swap.id} className="closure">
            <span>
              <Tag size="small" variant="moderate" data-color={tones[swap.state]}>
                {t(`own.swap.states.${swap.state}`)}
              </Tag>{' '}
              {saySwap(swap, nameOf, t, language)}
            </span>
            {actsOn(swap).map(({ label, do: act }) => (
              <Button
                key={label}
                size="xsmall"
                variant="secondary"
                disabled={isBusy}
                aria-label={t('own.about', { what: label, about: saySwap(swap, nameOf, t, language) })}
                onClick={act}
              >
                {label}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOpen = ({ state }: Swap): boolean => state === 'asked' || state === 'accepted';
const newestFirst = (one: Swap, other: Swap): number => other.askedAt.localeCompare(one.askedAt);
