import { BodyLong } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../shared/page-link.js';
import { Page } from './page.js';

/** For what is not there and for what is not yours: the same words. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('lost.title')}>
      <BodyLong size="small">{t('lost.text')}</BodyLong>
      <PageLink to="/">{t('lost.home')}</PageLink>
    </Page>
  );
}
