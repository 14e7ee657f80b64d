import type { DeskCall, DeskParty } from '@samsvar/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.js';
import { useDesk } from './desk-context.js';
import { usePartyName } from './directory-facts.js';

/**
 * Who is consulted or in the conference, and whether they have answered; afterwards that they did not, or left, until the call moves on. Whoever
 * fetched the caller back herself knows.
 */
export function useParty({ callId, state, party }: DeskCall, centreId: string): string | undefined {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { words } = useDesk();
  const [before, setBefore] = useState<Pick<DeskCall, 'state' | 'party'>>({ state, party });
  const [gone, setGone] = useState<DeskParty>();
  const isFetched = words.some(({ event, about }) => event === 'call:fetch-back' && about.callId === callId);
  if (before.state !== state || !isSame(before.party, party)) {
    setBefore({ state, party });
    const hasGone = before.party !== null && party === null && state === 'connected' && !isFetched;
    setGone(hasGone && before.party ? before.party : undefined);
  }
  const name = usePartyName(centreId, (party ?? gone)?.to) ?? t('desk.call.somebody');
  const isUp = state === 'conference' ? 'desk.call.isWithYou' : 'desk.call.talksWith';
  const stands = party && t(party.isUp ? isUp : 'desk.call.rings', { name });
  const left = gone && t(gone.isUp ? 'desk.call.partyLeft' : 'desk.call.unanswered', { name });
  const news = stands ?? left;
  useEffect(() => {
    if (news) announce(news);
  }, [news, announce]);
  return news;
}

const isSame = (one: DeskParty | null, other: DeskParty | null): boolean =>
  one?.to.ref === other?.to.ref && one?.isUp === other?.isUp;
