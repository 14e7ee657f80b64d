import { BodyShort, Button, CopyButton, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { linkQuery, useRenewLink, useWithdrawLink } from './file-facts.js';

/** One's own shifts in one's own calendar program, by a private link: made, made anew, and withdrawn. */
export function OwnCalendar({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const { data, error } = useQuery(linkQuery(useApi(), centreId));
  const renew = useRenewLink(centreId);
  const withdraw = useWithdrawLink(centreId);
  const address = renew.data && data?.isOn ? `${location.origin}${renew.data.path}` : undefined;
  const failure = error ?? renew.error ?? withdraw.error;
  return (
    <details className="own-calendar">
      <summary>{t('roster.files.own.title')}</summary>
      <BodyShort size="small">{t('roster.files.own.text')}</BodyShort>
      {data && <BodyShort size="small">{t(data.isOn ? 'roster.files.own.on' : 'roster.files.own.off')}</BodyShort>}
      {address !== undefined && (
        <div className="need">
          <TextField size="small" readOnly label={t('roster.files.own.address')} value={address} />
          <CopyButton
            size="small"
            copyText={address}
            text={t('roster.files.own.copy')}
            activeText={t('roster.files.own.copied')}
          />
        </div>
      )}
      <div className="search__end">
        <Button size="small" variant="secondary" loading={renew.isPending} onClick={() => renew.mutate(language)}>
          {t(data?.isOn ? 'roster.files.own.renew' : 'roster.files.own.make')}
        </Button>
        {data?.isOn && (
          <Button
            size="small"
            variant="tertiary"
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(undefined, { onSuccess: () => notify({ text: t('roster.files.own.withdrawn') }) })
            }
          >
            {t('roster.files.own.withdraw')}
          </Button>
        )}
      </div>
      {failure && <FailureMessage cause={failure} />}
    </details>
  );
}
