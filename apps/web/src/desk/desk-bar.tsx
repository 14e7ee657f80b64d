import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheRest } from '../shared/later.js';
import { useAnnounce } from '../shell/announcer.js';
import { useRing, type Ringing } from '../ring/use-ring.js';
import { TelephoneTrouble } from '../softphone/telephone-trouble.js';
import { CallOutCard } from './call-out-card.js';
import { CallStrip } from './call-strip.js';
import { Contact } from './contact.js';
import { useDesk } from './desk-context.js';
import { HandedOnCalls } from './handed-on.js';
import { KeysHelp } from './keys-help.js';
import { OfferCard } from './offer-card.js';
import { PresenceKeys } from './presence-keys.js';
import { namesOf, usePlaces, type Places } from './places.js';
import { ReinforcementNews } from './reinforcement-news.js';
import { WhatWasSaid } from './what-was-said.js';
import { useStatusNews } from './who-set-it.js';

/** What belongs to the call, under the top bar on every page: the offer, the call in hand, and what one has said. */
export function DeskBar({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { state } = useDesk();
  const places = usePlaces(centreId);
  useOfferGone();
  useCallOutGone();
  useStatusNews(centreId);
  useRing(useRinging(places));
  useTheRest(state !== undefined);
  return (
    <section className="desk-bar" aria-label={t('desk.bar')}>
      <PresenceKeys />
      <KeysHelp />
      <Contact />
      <TelephoneTrouble />
      {state?.lead && <ReinforcementNews lead={state.lead} centreId={centreId} />}
      {state?.callOut && <CallOutCard callOut={state.callOut} />}
      {state?.offer && <OfferCard key={state.offer.legId} offer={state.offer} places={places} />}
      {state?.call && <CallStrip key={state.call.callId} call={state.call} places={places} centreId={centreId} />}
      {state && state.handedOn.length > 0 && (
        <HandedOnCalls calls={state.handedOn} places={places} centreId={centreId} />
      )}
      <WhatWasSaid />
    </section>
  );
}

/** An offer until it is taken, or an ask to come. */
function useRinging(places: Places): Ringing | undefined {
  const { t } = useTranslation();
  const { state } = useDesk();
  const { offer, callOut } = state ?? {};
  if (offer && !offer.isAccepted) {
    return { which: offer.legId, text: t('desk.offer.tab', { municipality: namesOf(offer, places).municipality }) };
  }
  return callOut ? { which: callOut.askedAt, text: t('desk.callOut.title') } : undefined;
}

/** An offer that went away without one's own word or hand is said, so that nobody waits for it. */
function useOfferGone(): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { state, words } = useDesk();
  const offered = useRef<string | undefined>(undefined);
  useEffect(() => {
    const before = offered.current;
    offered.current = state?.offer?.callId;
    if (before === undefined || before === state?.offer?.callId || before === state?.call?.callId) return;
    const isAnswered = words.some(({ event, about }) => event === 'offer:answer' && about.callId === before);
    if (!isAnswered) announce(t('desk.offer.gone'));
  }, [state, words, announce, t]);
}

/** The same of an ask that one has not answered: nobody need leave their work for it any more. */
function useCallOutGone(): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { state, words } = useDesk();
  const asked = useRef<number | undefined>(undefined);
  useEffect(() => {
    const before = asked.current;
    asked.current = state?.callOut?.askedAt;
    if (before === undefined || before === asked.current) return;
    const isAnswered = words.some(({ event, about }) => event === 'call-out:answer' && about.askedAt === before);
    if (!isAnswered) announce(t('desk.callOut.gone'));
  }, [state, words, announce, t]);
}
