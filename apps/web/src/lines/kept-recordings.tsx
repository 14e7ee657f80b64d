import { Button, Heading } from '@navikt/ds-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../api/shapes.js';
import { asCounted } from '../shared/duration.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useLanguageName } from '../shared/language-name.js';
import { NothingHere } from '../shared/nothing-here.js';
import { useNotify } from '../shared/notices.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import type { LinePlace } from './line-facts.js';
import { useRemoveRecording, useSound } from './recording-facts.js';

/** What is there: how long, since when, to be heard, and to be removed by whoever says so twice. */
export function KeptRecordings({ place, recordings }: { place: LinePlace; recordings: readonly Recording[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Heading size="xsmall" level="2">
        {t('recordings.list')}
      </Heading>
      {recordings.length === 0 && <NothingHere text={t('recordings.none')} />}
      <ul className="recordings">
        {recordings.map((recording) => (
          <KeptRecording key={recording.id} place={place} recording={recording} />
        ))}
      </ul>
    </section>
  );
}

function KeptRecording({ place, recording }: { place: LinePlace; recording: Recording }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useLanguageName();
  const notify = useNotify();
  const sound = useSound(place);
  const remove = useRemoveRecording(place);
  const [isAsked, setAsked] = useState(false);
  const [now] = useState(() => new Date());
  const purpose = t(`recordings.purposes.${recording.purpose}`);
  const what =
    recording.language === null ? purpose : t('recordings.what', { purpose, language: nameOf(recording.language) });
  const since = t('recordings.since', {
    length: asCounted(Math.max(1_000, Math.round(recording.lengthMs / 1_000) * 1_000)),
    when: sayWhen(new Date(recording.uploadedAt), now, t, language),
  });
  return (
    <li className="recording">
      <span>
        <strong>{what}</strong> {since}
      </span>
      {sound.data === undefined ? (
        <Button
          size="xsmall"
          type="button"
          variant="secondary"
          loading={sound.isPending}
          aria-label={t('recordings.listenTo', { what })}
          onClick={() => sound.mutate(recording.id)}
        >
          {t('recordings.listen')}
        </Button>
      ) : (
        <Player sound={sound.data} name={what} />
      )}
      {isAsked ? (
        <span className="recording__sure" role="group" aria-label={t('recordings.sure', { what })}>
          <span>{t('recordings.sure', { what })}</span>
          <Button
            size="xsmall"
            type="button"
            data-color="danger"
            autoFocus
            loading={remove.isPending}
            onClick={() => remove.mutate(recording.id, { onSuccess: () => notify({ text: t('recordings.removed') }) })}
          >
            {t('recordings.remove')}
          </Button>
          <Button size="xsmall" type="button" variant="tertiary" onClick={() => setAsked(false)}>
            {t('recordings.keep')}
          </Button>
        </span>
      ) : (
        <Button
          size="xsmall"
          type="button"
          variant="tertiary"
          aria-label={t('recordings.removeOne', { what })}
          onClick={() => setAsked(true)}
        >
          {t('common.remove')}
        </Button>
      )}
      {(sound.error ?? remove.error) && <FailureMessage cause={sound.error ?? remove.error} />}
    </li>
  );
}

/** The browser's own, begun at once: somebody has just asked for it. */
function Player({ sound, name }: { sound: Blob; name: string }) {
  const play = useCallback(
    (player: HTMLAudioElement | null) => {
      if (!player) return;
      const address = URL.createObjectURL(sound);
      player.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [sound],
  );
  return <audio ref={play} controls autoPlay aria-label={name} className="recording__player" />;
}
