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
  readonly onMunicipality: (id: string) => void;
  readonly onChange: (part: Partial<LogDraft>) => void;
};

/** What a call says by itself, and somebody at the counter does not: which municipality, by which way, and as what they ask. */
export function ByHandFields({ municipalities, municipalityId, draft, error, ...said }: ByHandProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <Select
        ref={first}
        size="small"
        label={t('log.municipality')}
        value={municipalityId}
        error={error}
        onChange={({ target }) => said.onMunicipality(target.value)}
      >
        <option value="">{t('log.choose')}</option>
        {municipalities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('log.channel')}
        value={draft.channel}
        onChange={({ target }) => said.onChange({ channel: target.value as InquiryChannel })}
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
        onChange={({ target }) => said.onChange({ callerKind: (target.value || null) as CallerKind | null })}
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
