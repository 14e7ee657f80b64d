import { Select } from '@navikt/ds-react';
import { callerKinds, inquiryChannels, type CallerKind, type InquiryChannel } from '@samsvar/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Municipality } from '../api/shapes.js';
import type { LogDraft } from './log-draft.js';

type ByHandProps = {
  readonly municipalities: readonly Municipality[];
  readonly municipalityId: string;
  readonly draft: LogDraft;
  readonly error: string | undefined;
  /** Undefined: it is logged there already, and is put right where it is. */
  readonly onMunicipality: ((id: string) => void) | undefined;
  readonly onChange: (part: Partial<LogDraft>) => void;
};

/** What a call says by itself, and somebody at the counter does not: which municipality, by which way, and as what they ask. */
export function ByHandFields({ municipalities, municipalityId, draft, error, onMunicipality, onChange }: ByHandProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      {onMunicipality && (
        <Select
          ref={first}
          size="small"
          label={t('log.municipality')}
          value={municipalityId}
          error={error}
          onChange={({ target }) => onMunicipality(target.value)}
        >
          <option value="">{t('log.choose')}</option>
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select
        ref={onMunicipality ? undefined : first}
        size="small"
        label={t('log.channel')}
        value={draft.channel}
        onChange={({ target }) => onChange({ channel: target.value as InquiryChannel })}
      >
        {inquiryChannels.map((one) => (
          <option key={one} value={one}>
            {t(`log.channels.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('log.callerKind')}
        value={draft.callerKind ?? ''}
        onChange={({ target }) => onChange({ callerKind: (target.value || null) as CallerKind | null })}
      >
        <option value="">{t('log.notAsked')}</option>
        {callerKinds.map((one) => (
          <option key={one} value={one}>
            {t(`log.callerKinds.${one}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
