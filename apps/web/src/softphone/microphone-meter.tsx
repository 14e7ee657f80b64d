import { Button, InlineMessage } from '@navikt/ds-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchLevel } from './level.js';
import { close, openMicrophone, type Hindrance } from './microphone.js';

type MeterProps = { readonly device: string | undefined; readonly onOpened?: () => void };

/** How the microphone hears her, while she looks at it: nobody else does. */
export function MicrophoneMeter({ device, onOpened }: MeterProps) {
  const { t } = useTranslation();
  const label = useId();
  const [isTried, setTried] = useState(false);
  const [level, setLevel] = useState(0);
  const [hindrance, setHindrance] = useState<Hindrance>();
  useEffect(() => {
    if (!isTried) return;
    let opened: MediaStream | undefined;
    let stop: (() => void) | undefined;
    let isLeft = false;
    void openMicrophone(device).then((microphone) => {
      if (typeof microphone === 'string') return isLeft || setHindrance(microphone);
      if (isLeft) return close(microphone);
      opened = microphone;
      setHindrance(undefined);
      stop = watchLevel(microphone, setLevel);
      onOpened?.();
    });
    return () => {
      isLeft = true;
      stop?.();
      close(opened);
      setLevel(0);
    };
  }, [isTried, device, onOpened]);
  return (
    <div className="meter">
      <Button size="xsmall" variant="secondary" aria-pressed={isTried} onClick={() => setTried(!isTried)}>
        {t('devices.try')}
      </Button>
      {isTried && hindrance === undefined && (
        <>
          <span id={label}>{t('devices.level')}</span>
          <meter aria-labelledby={label} min={0} max={1} low={0.15} value={level} />
        </>
      )}
      {isTried && hindrance !== undefined && (
        <InlineMessage size="small" status="warning">
          {t(`desk.telephone.${hindrance}`)}
        </InlineMessage>
      )}
    </div>
  );
}
