import type { DeskCall } from '@samsvar/contracts';
import { Tag } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCounted, asLeft } from '../shared/duration.js';
import { later } from '../shared/later.js';
import { useNow } from '../shared/use-now.js';
import { useAnnounce } from '../shell/announcer.js';
import { Act } from './act.js';
import { Talk, WrapUp } from './call-acts.js';
import { useTelephone } from '../softphone/telephone-context.js';
import { CallBrief } from './call-brief.js';
import { Called, CallerTags } from './caller-facts.js';
import { useChords } from './chords.js';
import { isFocusFree } from './focus.js';
import { MunicipalityCard } from './municipality-card.js';
import { namesOf, type Places } from './places.js';
import { PutThrough } from './put-through.js';
import { useParty } from './use-party.js';

const Keypad = later(() => import('./keypad.js').then((part) => part.Keypad));

type StripProps = { readonly call: DeskCall; readonly places: Places; readonly centreId: string };

/** The call in hand, on every page, until its wrap-up is over. */
export function CallStrip({ call, places, centreId }: StripProps) {
  const { t } = useTranslation();
  const now = useNow();
  const strip = useRef<HTMLElement>(null);
  const { until } = call;
  const state = asItStands(call);
  const party = useParty(call, centreId);
  const [open, setOpen] = useState<'finding' | 'card' | 'emergency' | 'keypad'>();
  const mayFind = call.state === 'connected' || call.state === 'held';
  const isOver = state === 'wrap-up';
  const mayPress = useTelephone().call === 'up' && !isOver;
  const turn = (what: typeof open) => () => setOpen((before) => (before === what ? undefined : what));
  // What one was at with the call as it was is over with it.
  if (open !== undefined && (isOver || (open === 'finding' && !mayFind) || (open === 'keypad' && !mayPress)))
    setOpen(undefined);
  const close = () => {
    setOpen(undefined);
    strip.current?.focus({ preventScroll: true });
  };
  useChords(isOver ? {} : { card: turn('card'), emergency: turn('emergency') });
  useChords(mayPress ? { keypad: turn('keypad') } : {});
  useEffect(() => {
    if (isFocusFree()) strip.current?.focus({ preventScroll: true });
  }, [call.callId, state]);
  useNews(call, places);
  return (
    <>
      <section ref={strip} tabIndex={-1} className="call-strip" data-state={state} aria-label={t('desk.call.label')}>
        <Called caller={call} places={places} />
        <Tag size="small" variant="strong" data-color={tones[state]} className="call-strip__state">
          {t(`desk.call.state.${state}`)}
        </Tag>
        {call.isHoldRefused && (
          <Tag size="small" variant="strong" data-color="danger">
            {t('desk.call.holdRefused')}
          </Tag>
        )}
        <CallerTags caller={call} />
        {call.answeredAt !== null && (
          <span className="counts">{t('desk.call.waited', { time: asCounted(call.answeredAt - call.arrivedAt) })}</span>
        )}
        {party && <span>{party}</span>}
        {state !== 'wrap-up' && call.answeredAt !== null && (
          <span className="counts">{t('desk.call.lasted', { time: asCounted(now - call.answeredAt) })}</span>
        )}
        {until !== null && <span className="counts">{t('desk.call.left', { time: asLeft(until - now) })}</span>}
        <span className="call-strip__acts">
          {isOver ? <WrapUp call={call} /> : <Talk call={call} onFind={mayFind ? turn('finding') : undefined} />}
          {mayPress && (
            <Act chord="keypad" variant="tertiary" aria-expanded={open === 'keypad'} onClick={turn('keypad')}>
              {t('desk.say.keypad')}
            </Act>
          )}
          {!isOver && (
            <>
              <Act chord="card" variant="tertiary" onClick={turn('card')}>
                {t('desk.say.card')}
              </Act>
              <Act chord="emergency" variant="tertiary" onClick={turn('emergency')}>
                {t('desk.say.emergency')}
              </Act>
            </>
          )}
        </span>
        {!isOver && <CallBrief call={call} centreId={centreId} places={places} />}
      </section>
      {open === 'keypad' && mayPress && <Keypad onClose={close} />}
      {open === 'finding' && mayFind && <PutThrough call={call} centreId={centreId} places={places} onClose={close} />}
      {(open === 'card' || open === 'emergency') && (
        <MunicipalityCard
          {...{ call, places }}
          isForEmergency={open === 'emergency'}
          mayConsult={mayFind}
          onClose={close}
        />
      )}
    </>
  );
}

const tones = {
  connected: 'success',
  held: 'warning',
  consulting: 'info',
  conference: 'info',
  returning: 'warning',
  fallback: 'success',
  'wrap-up': 'neutral',
} as const;

/** Until whoever is rung to join has answered, it is a talk between two. */
const asItStands = ({ state, party }: DeskCall): DeskCall['state'] =>
  state === 'conference' && !party?.isUp ? 'connected' : state;

/** Says to those who cannot see it when the call begins, is held or could not be, and is over. */
function useNews(call: DeskCall, places: Places): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { municipality } = namesOf(call, places);
  const state = asItStands(call);
  const said = useRef('');
  useEffect(() => {
    const stands = `${call.callId} ${state}`;
    if (said.current === stands) return;
    const wasHere = said.current !== '';
    said.current = stands;
    if (state === 'wrap-up') {
      const time = asLeft((call.until ?? 0) - Date.now());
      announce(t('desk.call.wrapUpBegan', { time }));
    } else if (!wasHere) announce(t('desk.call.began', { municipality }));
    else announce(t(call.isHoldRefused ? 'desk.call.holdRefused' : `desk.call.state.${state}`));
  }, [call.callId, state, call.isHoldRefused, call.until, municipality, announce, t]);
}
