import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Inquiry } from '../api/shapes.js';
import { Act } from '../desk/act.js';
import type { Places } from '../desk/places.js';
import { FailureMessage } from '../shared/failure-message.js';
import { NothingHere } from '../shared/nothing-here.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { useChosenCall, useNewInquiry } from './chosen-call.js';
import { ownQuery } from './inquiry-facts.js';

type OwnProps = { readonly centreId: string; readonly places: Places; readonly callInHand: string | undefined };

/** «Siste samtalar»: one's own, those that nobody has logged first. Each can be opened again. */
export function OwnInquiries({ centreId, places, callInHand }: OwnProps) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const begin = useNewInquiry();
  const drafts = useInfiniteQuery(ownQuery(api, centreId, 'draft'));
  const filed = useInfiniteQuery(ownQuery(api, centreId, 'filed'));
  useEffect(() => {
    // A call that has just left the hand may have left a draft.
    if (callInHand === undefined)
      void queries.invalidateQueries({ queryKey: ownQuery(api, centreId, 'draft').queryKey });
  }, [callInHand, queries, api, centreId]);
  const open = drafts.data?.pages.flatMap(({ items }) => items).filter(({ callId }) => callId !== callInHand) ?? [];
  const logged = filed.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="own-inquiries">
      <Heading id="own-inquiries" size="xsmall" level="2">
        {t('log.own')}
      </Heading>
      <div>
        <Act chord="newInquiry" variant="secondary" onClick={begin}>
          {t('desk.say.newInquiry')}
        </Act>
      </div>
      {open.length > 0 && (
        <>
          <Heading size="xsmall" level="3">
            {t('log.drafts')}
          </Heading>
          <InquiryList items={open} places={places} />
          {drafts.hasNextPage && <More onMore={() => void drafts.fetchNextPage()} />}
          <Heading size="xsmall" level="3">
            {t('log.logged')}
          </Heading>
        </>
      )}
      {filed.error !== null && <FailureMessage cause={filed.error} onRetry={() => void filed.refetch()} />}
      {filed.data && logged.length === 0 && <NothingHere text={t('log.none')} />}
      <InquiryList items={logged} places={places} />
      {filed.hasNextPage && <More onMore={() => void filed.fetchNextPage()} />}
    </section>
  );
}

function InquiryList({ items, places }: { items: readonly Inquiry[]; places: Places }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { choose } = useChosenCall();
  return (
    <ul className="inquiries">
      {items.map((one) => (
        <li key={one.id}>
          <Button size="xsmall" variant="tertiary" onClick={() => choose(opened(one))}>
            {sayWhen(new Date(one.answeredAt), new Date(), t, language)}{' '}
            {places.municipality(one.municipalityId)?.name ?? '…'}
            {one.subject && `, ${one.subject[language]}`}
          </Button>
          {one.outcome && (
            <BodyShort as="span" size="small" className="quiet">
              {t(`log.outcomes.${one.outcome}`)}
            </BodyShort>
          )}
        </li>
      ))}
    </ul>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="xsmall" variant="tertiary" onClick={onMore}>
      {t('log.more')}
    </Button>
  );
}

const opened = ({ callId, municipalityId, version, filedAt, note, ...said }: Inquiry) => {
  const { subject, outcome, unsolvedBecause, channel, callerKind } = said;
  const filed = { subject, outcome, unsolvedBecause, channel, callerKind, note: note ?? '' };
  return { ...{ callId, municipalityId, version }, ...(filedAt !== null && { filed }) };
};
