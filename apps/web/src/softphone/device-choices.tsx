import { BodyShort, Heading, Select } from '@navikt/ds-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDevice, usePreferences, type Devices } from '../shell/preferences.js';
import { MicrophoneMeter } from './microphone-meter.js';
import { canChooseSpeaker, useSoundDevices, type SoundDevice } from './sound-devices.js';

/** What she speaks into, what she hears by, and what rings: chosen apart, and remembered in this browser. */
export function DeviceChoices() {
  const { t } = useTranslation();
  const { devices } = usePreferences();
  const [opened, setOpened] = useState(0);
  const { microphones, speakers } = useSoundDevices(opened);
  const namesCome = useCallback(() => setOpened((before) => before + 1), []);
  return (
    <section className="panel" aria-labelledby="device-choices">
      <Heading id="device-choices" size="xsmall" level="2">
        {t('devices.title')}
      </Heading>
      <Choice what="microphone" chosen={devices.microphone} among={microphones} />
      <MicrophoneMeter device={devices.microphone} onOpened={namesCome} />
      {canChooseSpeaker() ? (
        <>
          <Choice what="speaker" chosen={devices.speaker} among={speakers} />
          <Choice what="bell" chosen={devices.bell} among={speakers} />
        </>
      ) : (
        <BodyShort size="small">{t('devices.cannotChoose')}</BodyShort>
      )}
    </section>
  );
}

type ChoiceProps = {
  readonly what: keyof Devices;
  readonly chosen: string | undefined;
  readonly among: readonly SoundDevice[];
};

/** What was chosen and is not plugged in stays chosen, and is said to be away: it is used again when it is back. */
function Choice({ what, chosen, among }: ChoiceProps) {
  const { t } = useTranslation();
  const isAway = chosen !== undefined && !among.some(({ id }) => id === chosen);
  return (
    <Select
      size="small"
      label={t(`devices.${what}`)}
      value={chosen ?? ''}
      onChange={({ target }) => chooseDevice(what, target.value === '' ? undefined : target.value)}
    >
      <option value="">{t('devices.usual')}</option>
      {isAway && <option value={chosen}>{t('devices.away')}</option>}
      {among.map(({ id, name }, place) => (
        <option key={id} value={id}>
          {name || t('devices.nameless', { number: place + 1 })}
        </option>
      ))}
    </Select>
  );
}
