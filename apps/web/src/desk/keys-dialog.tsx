import { BodyShort, Dialog } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { chords, keyOf, type Chord } from './chords.js';

/** What each key does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const does = (chord: Chord): string => {
    switch (chord) {
      case 'available':
      case 'pause':
      case 'away':
      case 'counter':
      case 'off':
        return t('desk.say.presence', { presence: t(`desk.status.presence.${chord}`) });
      case 'holdOrResume':
        return t('desk.keys.holdOrResume');
      case 'mute':
        return t('desk.keys.mute');
      default:
        return t(`desk.say.${chord}`);
    }
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{t('desk.keys.title')}</Dialog.Title>
        </Dialog.Header>
        {/* Longer than a small screen: the arrows move it. */}
        <Dialog.Body tabIndex={0}>
          <BodyShort size="small">{t('desk.keys.anywhere')}</BodyShort>
          <BodyShort size="small">{t('desk.keys.enter')}</BodyShort>
          <dl className="keys">
            {(Object.keys(chords) as Chord[]).map((chord) => (
              <div key={chord}>
                <dt>
                  <kbd>{keyOf(chord)}</kbd>
                </dt>
                <dd>{does(chord)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>?</kbd>
              </dt>
              <dd>{t('desk.keys.help')}</dd>
            </div>
          </dl>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}
