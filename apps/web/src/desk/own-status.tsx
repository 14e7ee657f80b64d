import type { ChosenTelephone, DeskSelf } from '@samsvar/contracts';
import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { useTelephone } from '../softphone/telephone-context.js';
import { Act } from './act.js';
import { setPresence } from './acts.js';
import { useDesk } from './desk-context.js';
import { MayBeCalled } from './may-be-called.js';
import { NextShift } from './next-shift.js';
import { presences } from './presences.js';
import { useWhoSetIt } from './who-set-it.js';

type OwnStatusProps = {
  readonly me: DeskSelf;
  readonly centreId: string;
  /** With what one answers calls; undefined until it is known. */
  readonly telephone: ChosenTelephone | undefined;
};

/** What one says of oneself, who said it last, and whether calls come now; if not, why. */
export function OwnStatus({ me, centreId, telephone }: OwnStatusProps) {
  const { t } = useTranslation();
  const whoSetIt = useWhoSetIt(centreId);
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
        {whoSetIt(me, now)} {me.task !== 'idle' && t('desk.status.afterwards')}
      </BodyShort>
      {telephone === 'none' ? (
        <BodyShort size="small">{t('desk.status.noTelephone')}</BodyShort>
      ) : me.onDuty === 'off' ? (
        <NextShift centreId={centreId} />
      ) : (
        <BodyShort size="small">
          {t(`desk.status.duty.${me.onDuty}`)} {me.task === 'idle' && !isResting && readiness(me, t)}
          {isResting && t('desk.status.rests', { time: asLeft((me.restsUntil ?? 0) - now) })}
        </BodyShort>
      )}
      <MayBeCalled centreId={centreId} />
      {(standing === 'starting' || standing === 'ready') && (
        <BodyShort size="small" className="quiet">
          {t(`desk.telephone.${standing}`)}
        </BodyShort>
      )}
      {!me.isReachable && standing !== 'starting' && telephone !== 'none' && (
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
