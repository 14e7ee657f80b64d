import { Button, Heading, Switch, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Swap } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { saySwap } from '../own/say-swap.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { openSwapsQuery, swapPolicyQuery, useDecideSwap, useSwapPolicy, type SwapDecision } from './inbox-facts.js';
import { SwapBreaches } from './swap-breaches.js';

/** Swaps that are not settled: what the two have agreed on is the coordinator's to say yes or no to. */
export function OpenSwaps({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const nameOf = useNames(centreId);
  const { data, error, isLoading } = useQuery(openSwapsQuery(useApi(), centreId));
  const deciding = useDecideSwap(centreId);
  const failure = deciding.error ?? error;
  const decide = (decision: SwapDecision) =>
    deciding.mutate(decision, { onSuccess: ({ state }) => notify({ text: t(`own.swap.now.${state}`) }) });
  const words = ['approve', 'refuse'] as const;
  const item = (swap: Swap) => {
    const about = saySwap(swap, nameOf, t, language);
    return (
      <li key={swap.id} className="closure">
        <div>
          <Tag size="small" variant="moderate" data-color={swap.state === 'accepted' ? 'warning' : 'info'}>
            {t(`own.swap.states.${swap.state}`)}
          </Tag>{' '}
          {about}
          {swap.state === 'accepted' && <SwapBreaches centreId={centreId} swapId={swap.id} nameOf={nameOf} />}
        </div>
        {swap.state === 'accepted' &&
          words.map((word) => (
            <Button
              key={word}
              size="xsmall"
              variant={word === 'approve' ? 'primary' : 'secondary'}
              disabled={deciding.isPending}
              aria-label={t('own.about', { what: t(`own.inbox.${word}`), about })}
              onClick={() => decide({ swapId: swap.id, word })}
            >
              {t(`own.inbox.${word}`)}
            </Button>
          ))}
      </li>
    );
  };
  return (
    <section className="panel own-part" aria-labelledby="open-swaps">
      <Heading id="open-swaps" size="xsmall" level="3">
        {t('own.inbox.swaps')}
      </Heading>
      {failure && <FailureMessage cause={failure} />}
      {isLoading && <Loading rows={1} />}
      {data?.length === 0 && <NothingHere text={t('own.inbox.noSwaps')} />}
      <ul className="closures">{data?.map(item)}</ul>
      <Policy centreId={centreId} />
    </section>
  );
}

/** Whether swaps wait for the coordinator. It stands as the house has it, not as it was clicked. */
function Policy({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(swapPolicyQuery(useApi(), centreId));
  const set = useSwapPolicy(centreId);
  if (data === undefined) return null;
  return (
    <>
      <Switch
        size="small"
        checked={data.needsApproval}
        description={t('own.inbox.needsApprovalHelp')}
        onChange={({ target }) => set.isPending || set.mutate(target.checked)}
      >
        {t('own.inbox.needsApproval')}
      </Switch>
      {set.error && <FailureMessage cause={set.error} />}
    </>
  );
}
