import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.js';
import { useTelephone } from './telephone-context.js';
import type { TelephoneNow } from './telephone.js';

/** What is back within this is not worth a word. */
const PATIENCE_MS = 2_000;

/** Says on every page what is wrong with the telephone in this browser, what still works, and what to do. */
export function TelephoneTrouble() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const telephone = useTelephone();
  const trouble = troubleOf(telephone);
  const [shown, setShown] = useState<Trouble>();
  const wasShown = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(trouble), trouble === 'lost' || trouble === 'unasked' ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [trouble]);
  useEffect(() => {
    if (shown) announce(t(`desk.telephone.${shown}`));
    else if (wasShown.current) announce(t('desk.telephone.ready'));
    wasShown.current = shown !== undefined;
  }, [shown, announce, t]);
  if (!shown) return null;
  return (
    <div className="offline">
      {t(`desk.telephone.${shown}`)}{' '}
      {shown === 'unasked' && (
        <Button size="xsmall" onClick={telephone.pickUp}>
          {t('desk.telephone.answer')}
        </Button>
      )}
      {shown === 'unaskedUp' && (
        <Button size="xsmall" onClick={telephone.hangUp}>
          {t('desk.telephone.hangUp')}
        </Button>
      )}
      {shown === 'elsewhere' && (
        <Button size="xsmall" variant="secondary" onClick={telephone.takeHere}>
          {t('desk.telephone.takeHere')}
        </Button>
      )}
    </div>
  );
}

type Trouble =
  | ('asks' | 'refused' | 'missing' | 'lost' | 'elsewhere' | 'unasked' | 'unaskedUp')
  | ('unheard' | 'muted' | 'byAnother' | 'poor');

/** The worst of them: what nobody hears comes before what is heard badly. */
function troubleOf({ standing, call, isUnasked, isMuted, isPoor, heard }: TelephoneNow): Trouble | undefined {
  if (standing !== 'none' && standing !== 'starting' && standing !== 'ready') return standing;
  if (isUnasked) return call === 'up' ? 'unaskedUp' : 'unasked';
  if (call !== 'up') return undefined;
  if (heard === 'not') return 'unheard';
  if (isMuted) return 'muted';
  if (isPoor) return 'poor';
  return heard === 'by-another' ? 'byAnother' : undefined;
}
