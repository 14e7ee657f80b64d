import type { DeskOffer } from '@samsvar/contracts';
import { BodyShort, Heading } from '@navikt/ds-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asCounted, asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { titleUrgently } from '../shell/tab-title.js';
import { Act } from './act.js';
import { Alert } from './alert.js';
import { answer } from './acts.js';
import { inWords } from './because.js';
import { useLanguageName } from '../shared/language-name.js';
import { Called, CallerTags } from './caller-facts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';
import { isFocusFree } from './focus.js';
import { Greeting } from './greeting.js';
import { useNewCard } from './new-card.js';
import { namesOf, type Places } from './places.js';

/**
 * «Samtale til deg». Takes the focus only when nothing has it, and then Enter on the card takes the call; otherwise
 * the chord does, from anywhere. Esc does nothing.
 */
export function OfferCard({ offer, places }: { offer: DeskOffer; places: Places }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const now = useNow();
  const nameOf = useLanguageName();
  const card = useRef<HTMLElement>(null);
  const { legId, isAccepted } = offer;
  const unlessNew = useNewCard(legId);
  const { municipality, line } = namesOf(offer, places);

  useEffect(() => {
    if (isFocusFree()) card.current?.focus();
  }, [legId]);
  useEffect(() => {
    titleUrgently(t('desk.offer.tab', { municipality }));
    return () => titleUrgently(undefined);
  }, [t, municipality]);

  const reply = (how: 'accept' | 'decline' | 'pass-on') => () => isAccepted || say(answer(offer, how));
  const click = (how: 'accept' | 'decline' | 'pass-on') => unlessNew(reply(how));
  useChords({ take: reply('accept'), decline: reply('decline'), passOn: reply('pass-on') });
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat && event.target === card.current) reply('accept')();
  };
  const because = offer.because.map((reason) => t(`desk.offer.because.${inWords(reason)}`)).join(' ');
  return (
    <section ref={card} tabIndex={-1} className="offer" aria-labelledby="offer-title" onKeyDown={enter}>
      <div className="offer__what">
        <Heading id="offer-title" size="small" level="2">
          {t('desk.offer.title')}
        </Heading>
        <Called caller={offer} places={places} />
        <CallerTags caller={offer} />
        <span className="counts">{t('desk.offer.waited', { time: asCounted(now - offer.arrivedAt) })}</span>
      </div>
      <BodyShort size="small" className="offer__because">
        {because}
      </BodyShort>
      <Greeting caller={offer} places={places} />
      <div className="offer__acts">
        {isAccepted ? (
          <span>{t('desk.offer.accepted')}</span>
        ) : (
          <>
            <Act chord="take" onClick={click('accept')}>
              {t('desk.say.take')}
            </Act>
            <Act chord="decline" variant="secondary" onClick={click('decline')}>
              {t('desk.say.decline')}
            </Act>
            <Act chord="passOn" variant="secondary" onClick={click('pass-on')}>
              {t('desk.say.passOn')}
            </Act>
            <span className="counts">{t('desk.offer.left', { time: asLeft(offer.expiresAt - now) })}</span>
          </>
        )}
      </div>
      <Alert
        key={`${legId} ${municipality}`}
        text={t('desk.offer.alert', {
          municipality,
          line,
          because,
          wait: asCounted(now - offer.arrivedAt),
          language: nameOf(offer.language),
        })}
      />
    </section>
  );
}
