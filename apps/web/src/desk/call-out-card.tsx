import type { DeskCallOut } from '@samsvar/contracts';
import { BodyShort, Heading } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { titleUrgently } from '../shell/tab-title.js';
import { Act } from './act.js';
import { Alert } from './alert.js';
import { answerCallOut } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';
import { isFocusFree } from './focus.js';
import { useNewCard } from './new-card.js';

/** «Kan du ta telefonen?», to somebody at other work. Takes the focus only when nothing has it; Esc does nothing. */
export function CallOutCard({ callOut }: { callOut: DeskCallOut }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const now = useNow();
  const card = useRef<HTMLElement>(null);
  const { askedAt, until } = callOut;
  const unlessNew = useNewCard(askedAt);
  useEffect(() => {
    if (isFocusFree()) card.current?.focus();
  }, [askedAt]);
  useEffect(() => {
    titleUrgently(t('desk.callOut.title'));
    return () => titleUrgently(undefined);
  }, [t]);
  const come = () => say(answerCallOut(callOut, 'accept'));
  const stay = () => say(answerCallOut(callOut, 'decline'));
  useChords({ come, decline: stay });
  const why = callOut.why === null ? '' : t(`desk.callOut.why.${callOut.why}`);
  return (
    <section ref={card} tabIndex={-1} className="offer" aria-labelledby="call-out-title">
      <div className="offer__what">
        <Heading id="call-out-title" size="small" level="2">
          {t('desk.callOut.title')}
        </Heading>
        <span>{why}</span>
      </div>
      <BodyShort size="small">{t('desk.callOut.atOnce')}</BodyShort>
      <div className="offer__acts">
        <Act chord="come" onClick={unlessNew(come)}>
          {t('desk.say.come')}
        </Act>
        <Act chord="decline" variant="secondary" onClick={unlessNew(stay)}>
          {t('desk.say.cannotCome')}
        </Act>
        <span className="counts">{t('desk.offer.left', { time: asLeft(until - now) })}</span>
      </div>
      <Alert key={askedAt} text={t('desk.callOut.alert', { why, time: asLeft(until - now) })} />
    </section>
  );
}
