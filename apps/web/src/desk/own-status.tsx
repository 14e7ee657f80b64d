import type { DeskSelf } from '@samsvar/contracts';
import type { Presence } from '@samsvar/core';
import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { sayWhen } from '../shared/oslo.js';
import { useNow } from '../shared/use-now.js';
import { usePreferences } from '../shell/preferences.js';
import { useTelephone } from '../softphone/telephone-context.js';
import type { Language } from '../words/languages.js';
import { Act } from './act.js';
import { setPresence } from './acts.js';
import { useDesk } from './desk-context.js';
import { NextShift } from './next-shift.js';

const presences = ['available', 'pause', 'away', 'counter', 'off'] as const satisfies readonly Presence[];

/** What one says of oneself, who said it last, and whether calls come now; if not, why. */
export function OwnStatus({ me, centreId }: { me: DeskSelf; centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { say } = useDesk();
  const now = useNow();
  const { standing } = useTelephone();
  const isResting = me.restsUntil !== null && me.restsUntil > now;
  return (
    <section className="panel" aria-labelledby="own-status">
      <Heading id="own-status" size="xsmall" level="2">
        {t('desk.status.title')}
      </Heading>
      <div role="group" aria-labelledby="own-status" className="presences">
        {presences.map((presence) => (
          <Act
            key={presence}
            chord={presence}
            variant={presence === me.presence ? 'primary' : 'secondary'}
            aria-pressed={presence === me.presence}
            onClick={() => say(setPresence(presence))}
          >
            {t(`desk.status.presence.${presence}`)}
          </Act>
        ))}
      </div>
      <BodyShort size="small" className="quiet">
        {whoSetIt(me, now, t, language)} {me.task !== 'idle' && t('desk.status.afterwards')}
      </BodyShort>
      {me.onDuty === 'off' ? (
        <NextShift centreId={centreId} />
      ) : (
        <BodyShort size="small">
          {t(`desk.status.duty.${me.onDuty}`)} {me.task === 'idle' && !isResting && readiness(me, t)}
          {isResting && t('desk.status.rests', { time: asLeft((me.restsUntil ?? 0) - now) })}
        </BodyShort>
      )}
      {(standing === 'starting' || standing === 'ready') && (
        <BodyShort size="small" className="quiet">
          {t(`desk.telephone.${standing}`)}
        </BodyShort>
      )}
      {!me.isReachable && standing !== 'starting' && (
        <InlineMessage size="small" status="warning">
          {t('desk.status.unreachable')}
        </InlineMessage>
      )}
    </section>
  );
}

function readiness({ presence, isReachable }: DeskSelf, t: TFunction): string {
  if (presence !== 'available') return t('desk.status.notReady');
  return isReachable ? t('desk.status.ready') : '';
}

function whoSetIt(me: DeskSelf, now: number, t: TFunction, language: Language): string {
  const { presenceBy: by, presenceSince } = me;
  if (by === null) return t('desk.status.by.nobody');
  const when = sayWhen(new Date(presenceSince), new Date(now), t, language);
  return t(`desk.status.by.${by.who === 'system' ? by.why : by.who}`, { when });
}
