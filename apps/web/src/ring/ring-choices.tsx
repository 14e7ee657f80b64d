import { BodyShort, Button, Heading, Switch } from '@navikt/ds-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseRing, usePreferences } from '../shell/preferences.js';
import { Bell } from './bell.js';

const TRY_MS = 2_400;

/** How one is told that somebody rings: the sound, how loud, and a notification beside the browser. */
export function RingChoices() {
  const { t } = useTranslation();
  const { ring } = usePreferences();
  const volume = useId();
  const trial = useTrial(ring.volume);
  return (
    <section className="panel" aria-labelledby="ring-choices">
      <Heading id="ring-choices" size="xsmall" level="2">
        {t('ring.title')}
      </Heading>
      <Switch size="small" checked={ring.isHeard} onChange={({ target }) => chooseRing({ isHeard: target.checked })}>
        {t('ring.sound')}
      </Switch>
      {ring.isHeard && (
        <div className="ring-volume">
          <label htmlFor={volume}>{t('ring.volume')}</label>
          <input
            id={volume}
            type="range"
            min={10}
            max={100}
            step={10}
            value={ring.volume}
            onChange={({ target }) => chooseRing({ volume: Number(target.value) })}
          />
          <Button size="xsmall" variant="secondary" onClick={trial}>
            {t('ring.try')}
          </Button>
        </div>
      )}
      <NotificationChoice />
    </section>
  );
}

/** Asked for by a button, never by itself. A no is the browser's to keep, and is said. */
function NotificationChoice() {
  const { t } = useTranslation();
  const { ring } = usePreferences();
  const [permission, setPermission] = useState(standing);
  const ask = () => void Notification.requestPermission().then(setPermission);
  switch (permission) {
    case 'granted':
      return (
        <Switch size="small" checked={ring.isShown} onChange={({ target }) => chooseRing({ isShown: target.checked })}>
          {t('ring.notification')}
        </Switch>
      );
    case 'default':
      return (
        <div>
          <Button size="xsmall" variant="secondary" onClick={ask}>
            {t('ring.ask')}
          </Button>
        </div>
      );
    default:
      return <BodyShort size="small">{t(permission === 'denied' ? 'ring.refused' : 'ring.unknown')}</BodyShort>;
  }
}

const standing = (): NotificationPermission | 'unknown' =>
  'Notification' in window ? Notification.permission : 'unknown';

/** Once through, with a bell of its own. */
function useTrial(volume: number): () => void {
  const [bell] = useState(() => new Bell());
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const timer = setTimeout(() => bell.silence(), TRY_MS);
    return () => {
      clearTimeout(timer);
      bell.silence();
    };
  }, [bell, tries]);
  return () => {
    bell.silence();
    bell.ring(volume / 100);
    setTries((before) => before + 1);
  };
}
