import { PersonCircleIcon } from '@navikt/aksel-icons';
import { InternalHeader } from '@navikt/ds-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me/me-context.js';

/** Who one is; behind it, one's own choices. */
export function AccountButton(props: Omit<ComponentProps<typeof InternalHeader.Button>, 'as'>) {
  const { t } = useTranslation();
  const { name } = useMe();
  return (
    <InternalHeader.Button {...props}>
      <PersonCircleIcon aria-hidden fontSize="1.5rem" />
      <span className="top-bar__name">{name}</span>
      <span className="aksel-sr-only">, {t('shell.account')}</span>
    </InternalHeader.Button>
  );
}
