import { Button, Heading, Table } from '@navikt/ds-react';
import type { OfferReason } from '@samsvar/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import type { Offer } from '../api/shapes.js';
import { inWords } from '../desk/because.js';
import { useNames } from '../desk/colleague-names.js';
import { usePlaces } from '../desk/places.js';
import { asCounted } from '../shared/duration.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { sayWhen } from '../shared/oslo.js';
import { useNow } from '../shared/use-now.js';
import { usePreferences } from '../shell/preferences.js';

const offersQuery = (api: Api, centreId: string) =>
  infiniteQueryOptions({
    queryKey: ['centre', centreId, 'offers'],
    queryFn: ({ pageParam: after }) =>
      answer(
        api.GET('/api/centres/{centreId}/offers', {
          params: { path: { centreId }, query: { limit: 20, ...(after !== null && { after }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // It is about people, and each look is written down: nobody looks who was not asked to.
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
  });

/** «Kven fekk samtalane, og kvifor»: for whoever runs the day, when they ask. */
export function Offers({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  return (
    <section className="panel" aria-labelledby="offers">
      <Heading id="offers" size="xsmall" level="2">
        {t('now.offers.title')}
      </Heading>
      <div>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'now.offers.hide' : 'now.offers.show')}
        </Button>
      </div>
      <div id={list}>{isOpen && <Newest centreId={centreId} />}</div>
    </section>
  );
}

function Newest({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const offers = useInfiniteQuery(offersQuery(useApi(), centreId));
  const items = offers.data?.pages.flatMap((page) => page.items) ?? [];
  if (offers.isPending) return <Loading rows={4} />;
  return (
    <>
      {offers.error && <FailureMessage cause={offers.error} onRetry={() => void offers.refetch()} />}
      {offers.data && items.length === 0 && <NothingHere text={t('now.offers.none')} />}
      {items.length > 0 && <OfferTable centreId={centreId} items={items} />}
      <div className="board__acts">
        <Button size="small" variant="tertiary" loading={offers.isRefetching} onClick={() => void offers.refetch()}>
          {t('now.offers.again')}
        </Button>
        {offers.hasNextPage && (
          <Button size="small" variant="tertiary" onClick={() => void offers.fetchNextPage()}>
            {t('log.more')}
          </Button>
        )}
      </div>
    </>
  );
}

function OfferTable({ centreId, items }: { centreId: string; items: readonly Offer[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  const places = usePlaces(centreId);
  const now = new Date(useNow(false));
  return (
    <section className="board__table" tabIndex={0} aria-label={t('now.offers.list')}>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            {(['when', 'who', 'municipality', 'waited', 'why', 'how'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`now.offers.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {items.map(({ id, at, personId, municipalityId, waitedMs, because, how }) => (
            <Table.Row key={id}>
              <Table.DataCell>{sayWhen(new Date(at), now, t, language)}</Table.DataCell>
              <Table.HeaderCell scope="row">{nameOf(personId)}</Table.HeaderCell>
              <Table.DataCell>{places.municipality(municipalityId ?? '')?.name ?? '…'}</Table.DataCell>
              <Table.DataCell>{asCounted(waitedMs)}</Table.DataCell>
              <Table.DataCell>
                {because.map((one) => t(`now.offers.because.${inWords(one as OfferReason)}`)).join(' ')}
              </Table.DataCell>
              <Table.DataCell>{t(`now.offers.ended.${how ?? 'rings'}`)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
